import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { whenWords, zoneWords } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { CalendarEntry } from "../../templates/pages/calendar-file.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { bookingUrl, readBookingToken } from "../sessions/module.ts";

/** How long a cancelled consultation stays in the file, so that a calendar that reads it again takes the entry out. */
const CANCELLED_DAYS = 30;

interface Row extends Pick<CalendarEntry, "uid" | "sequence" | "isCancelled" | "startsAt" | "endsAt" | "changedAt"> {
  isBooked: boolean;
  offer: Omit<OfferDefinition, "key">;
  consultant: Omit<Consultant, "key">;
  language: Language;
  leadZone: string;
}

/**
 * The calendar entries of a lead's consultations of an offer, cancelled ones included for a while. One that moved keeps its UID (SES10, BOK9).
 * Throws AppError not-found, gone.
 */
export async function consultationAnswer(context: Context, token: string): Promise<{ name: string; entries: CalendarEntry[] }> {
  const { leadId, offerKey } = readBookingToken(context, token);
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<Row>(
    `select c.ics_uid as uid, c.ics_sequence as sequence, c.state = 'cancelled' as "isCancelled", c.state = 'booked' as "isBooked",
       c.starts_at as "startsAt", c.ends_at as "endsAt", coalesce(c.ended_at, c.booked_at, c.created_at) as "changedAt", o.definition as offer,
       s.definition as consultant, l.language, l.zone as "leadZone"
     from consultation c join offer o on o.key = c.offer_key join consultant s on s.key = c.consultant_key join lead l on l.id = c.lead_id
     where c.lead_id = $1 and c.offer_key = $2
       and (c.state in ('booked', 'done', 'absent') or (c.state = 'cancelled' and c.booked_at is not null and c.ended_at > $3))
     order by c.starts_at, c.id`,
    [leadId, offerKey, new Date(context.clock.now().getTime() - CANCELLED_DAYS * 86_400_000)],
  );
  const url = bookingUrl(context, leadId, offerKey);
  const entries = rows.map((row) => entryOf(row, url));
  return { name: entries[0]?.title ?? offerKey, entries };
}

function entryOf({ isBooked, offer, consultant, language, leadZone, ...entry }: Row, url: string): CalendarEntry {
  const { title, about = {} } = offer;
  const { startsAt, endsAt } = entry;
  // Both zones stand in it: a calendar shows its owner's only.
  const bothZones = [...new Set([leadZone, consultant.zone])].map(
    (zone) => whenWords(language, zone, startsAt, endsAt) + inBrackets(language, zoneWords(language, zone, startsAt)),
  );
  return {
    ...entry,
    title: (title[language] ?? Object.values(title)[0] ?? "") + inBrackets(language, consultant.name),
    about: [about[language] ?? Object.values(about)[0] ?? "", bothZones.join("\n"), url].filter(Boolean).join("\n\n"),
    zone: consultant.zone,
    place: (isBooked && consultant.joinUrl) || consultant.place,
    url,
  };
}

function inBrackets(language: Language, words: string): string {
  return language === "ja" ? `（${words}）` : ` (${words})`;
}
