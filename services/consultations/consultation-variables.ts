import { z } from "zod";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import { changeUntil } from "../../domain/consultations/rules.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { dayAndTime, whenWords, zoneWords } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { bookingUrl } from "../sessions/module.ts";

const schema = z.object({
  consultation: z.object({
    title: z.string(),
    consultant: z.string(),
    /** In the lead's zone, with its name when the consultant's is another. */
    when: z.string(),
    /** The same in the consultant's zone, with its name; empty when that is the lead's zone. */
    whenThere: z.string(),
    place: z.string(),
    joinUrl: z.string(),
    /** Until when they may move or cancel it. */
    changeUntil: z.string(),
  }),
  urls: z.object({ booking: z.string(), calendar: z.string() }),
});

export type ConsultationVariables = z.infer<typeof schema>;

/** What the messages about a consultation may use. */
export const consultationVariables = defineVariables({
  schema,
  sample: {
    consultation: {
      title: "個別相談",
      consultant: "森川あゆみ",
      when: "2027年3月17日（水）21:00–22:00（米国東部夏時間）",
      whenThere: "2027年3月18日（木）10:00–11:00（日本標準時）",
      place: "オンライン",
      joinUrl: "https://meet.example.com/talk",
      changeUntil: "2027年3月16日（火）21:00",
    },
    urls: { booking: "https://example.com/b/token", calendar: "https://example.com/b/token/calendar.ics" },
  },
  read: readConsultationVariables,
});

interface Row {
  id: string;
  leadId: string;
  offerKey: string;
  startsAt: Date;
  endsAt: Date;
  state: string;
  offer: Omit<OfferDefinition, "key">;
  consultant: Omit<Consultant, "key">;
  language: Language;
  leadZone: string;
}

async function readConsultationVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, ConsultationVariables>> {
  const { rows } = await tx.query<Row>(
    `select c.id, c.lead_id as "leadId", c.offer_key as "offerKey", c.starts_at as "startsAt", c.ends_at as "endsAt", c.state,
       o.definition as offer, s.definition as consultant, l.language, l.zone as "leadZone"
     from consultation c join offer o on o.key = c.offer_key join consultant s on s.key = c.consultant_key join lead l on l.id = c.lead_id
     where c.id = any($1::uuid[])`,
    [touches.map(({ originId }) => originId)],
  );
  return byTouch(touches, new Map(rows.map((row) => [row.id, variablesOf(context, row)])));
}

function variablesOf(context: Context, row: Row): ConsultationVariables {
  const { language, leadZone, startsAt, endsAt, offer, consultant, state } = row;
  const { zone, name, place, joinUrl } = consultant;
  const booking = bookingUrl(context, row.leadId, row.offerKey);
  const isElsewhere = leadZone !== zone;
  const named = (words: string, of: string) => {
    const zoneName = zoneWords(language, of, startsAt);
    return language === "ja" ? `${words}（${zoneName}）` : `${words} (${zoneName})`;
  };
  const here = whenWords(language, leadZone, startsAt, endsAt);
  return {
    consultation: {
      title: offer.title[language] ?? Object.values(offer.title)[0] ?? row.offerKey,
      consultant: name,
      when: isElsewhere ? named(here, leadZone) : here,
      whenThere: isElsewhere ? named(whenWords(language, zone, startsAt, endsAt), zone) : "",
      place,
      joinUrl: state === "booked" ? joinUrl : "",
      changeUntil: offer.consultation ? dayAndTime(language, leadZone, changeUntil(offer.consultation, startsAt)) : "",
    },
    urls: { booking, calendar: `${booking}/calendar.ics` },
  };
}
