import type { Consultant } from "../../domain/consultations/consultant.ts";
import type { OfferDefinition } from "../../domain/playbooks/sections/offers.ts";
import { whenWords, zoneWords } from "../../domain/sessions/when.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { CalendarEntry } from "../../templates/pages/calendar-file.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import type { OriginTouch } from "../engine/modules/origin.ts";
import { bookingUrl, readBookingToken } from "../sessions/module.ts";

/** How long a cancelled consultation stays in the file, so that a calendar that reads it again takes the entry out. */
const CANCELLED_DAYS = 30;

interface Row extends Pick<CalendarEntry, "uid" | "sequence" | "isCancelled" | "startsAt" | "endsAt" | "changedAt"> {
  isBooked: boolean;
  offer: Omit<OfferDefinition, "key">;
  consultant: Omit<Consultant, "key">;
  language: Language;
  leadZone: string;
  leadId: string;
  offerKey: string;
}

const entryColumns = `c.ics_uid as uid, c.ics_sequence as sequence, c.state = 'cancelled' as "isCancelled", c.state = 'booked' as "isBooked",
  c.starts_at as "startsAt", c.ends_at as "endsAt", coalesce(c.ended_at, c.booked_at, c.created_at) as "changedAt", o.definition as offer,
  s.definition as consultant, l.language, l.zone as "leadZone", c.lead_id as "leadId", c.offer_key as "offerKey"`;
const entryTables =
  "consultation c join offer o on o.key = c.offer_key join consultant s on s.key = c.consultant_key join lead l on l.id = c.lead_id";

/**
 * The calendar entries of a lead's consultations of an offer, cancelled ones included for a while. One that moved keeps its UID (SES10, BOK9).
 * Throws AppError not-found, gone.
 */
export async function consultationAnswer(context: Context, token: string): Promise<{ name: string; entries: CalendarEntry[] }> {
  const { leadId, offerKey } = readBookingToken(context, token);
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<Row>(
    `select ${entryColumns} from ${entryTables}
     where c.lead_id = $1 and c.offer_key = $2
       and (c.state in ('booked', 'done', 'absent') or (c.state = 'cancelled' and c.booked_at is not null and c.ended_at > $3))
     order by c.starts_at, c.id`,
    [leadId, offerKey, new Date(context.clock.now().getTime() - CANCELLED_DAYS * 86_400_000)],
  );
  const entries = rows.map((row) => entryOf(context, row));
  return { name: entries[0]?.title ?? offerKey, entries };
}

/** The messages that change the entry in the lead's calendar. */
const CARRYING: readonly string[] = ["booked", "moved", "cancelled", "called-off"];

/** The entries that the mails about consultations carry, by touch id (SES10). */
export async function consultationEntries(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, CalendarEntry>> {
  const carrying = touches.filter(({ slot }) => CARRYING.includes(slot));
  if (carrying.length === 0) return new Map();
  const { rows } = await tx.query<Row & { id: string }>(`select c.id, ${entryColumns} from ${entryTables} where c.id = any($1::uuid[])`, [
    carrying.map(({ originId }) => originId),
  ]);
  const byId = new Map(rows.map(({ id, ...row }) => [id, entryOf(context, row)]));
  return byTouch(carrying, byId);
}

function entryOf(context: Context, row: Row): CalendarEntry {
  const { isBooked, offer, consultant, language, leadZone, leadId, offerKey, ...entry } = row;
  const url = bookingUrl(context, leadId, offerKey);
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
