import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { CalendarEntry } from "../../templates/pages/calendar-file.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import type { OriginTouch } from "../engine/modules/origin.ts";
import { readBookingToken } from "./read-booking-page.ts";
import { bookingUrl } from "./session-variables.ts";

/** How long a cancelled booking stays in the file, so that a calendar that reads it again takes the entry out. */
const CANCELLED_DAYS = 30;

/**
 * The calendar entries of a lead's bookings of an offer, cancelled ones included for a while. A change of date is one entry: the newest booking
 * of each UID (SES10). Throws AppError not-found, gone.
 */
export async function bookingAnswer(context: Context, token: string): Promise<{ name: string; entries: CalendarEntry[] }> {
  const { leadId, offerKey } = readBookingToken(context, token);
  const { pool } = context.database;
  await requireLead(pool, leadId);
  const { rows } = await pool.query<Row>(
    `select distinct on (b.ics_uid) ${entryColumns} from ${entryTables}
     where b.lead_id = $1 and s.offer_key = $2
       and (b.state in ('booked', 'attended', 'absent') or (b.state = 'cancelled' and b.booked_at is not null and b.ended_at > $3))
     order by b.ics_uid, b.ics_sequence desc, b.created_at desc`,
    [leadId, offerKey, new Date(context.clock.now().getTime() - CANCELLED_DAYS * 86_400_000)],
  );
  const entries = rows.map((row) => entryOf(context, row));
  return { name: entries[0]?.title ?? offerKey, entries };
}

/** The messages that change the entry in the lead's calendar. */
const CARRYING: readonly string[] = ["booked", "moved", "cancelled", "session-cancelled"];

/** The entries that the mails about bookings carry, by touch id (SES10). A seat that was only held never had one. */
export async function bookingEntries(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, CalendarEntry>> {
  const carrying = touches.filter(({ slot }) => CARRYING.includes(slot));
  if (carrying.length === 0) return new Map();
  const { rows } = await tx.query<Row & { bookingId: string }>(
    `select b.id as "bookingId", ${entryColumns} from ${entryTables} where b.id = any($1::uuid[]) and b.booked_at is not null`,
    [carrying.map(({ originId }) => originId)],
  );
  const byBooking = new Map(rows.map(({ bookingId, ...row }) => [bookingId, entryOf(context, row)]));
  return byTouch(carrying, byBooking);
}

const entryColumns = `b.ics_uid as uid, b.ics_sequence as sequence, b.state = 'cancelled' as "isCancelled", s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.zone, case when b.state = 'booked' then s.join_url else '' end as "joinUrl", s.place as "placeName",
  coalesce(b.ended_at, b.booked_at, b.created_at) as "changedAt", o.definition->'title' as titles, o.definition->'about' as abouts, l.language,
  b.lead_id as "leadId", s.offer_key as "offerKey"`;
const entryTables = "booking b join session s on s.id = b.session_id join offer o on o.key = s.offer_key join lead l on l.id = b.lead_id";

function entryOf(context: Context, { titles, abouts, language, joinUrl, placeName, leadId, offerKey, ...row }: Row): CalendarEntry {
  const url = bookingUrl(context, leadId, offerKey);
  return {
    ...row,
    title: titles[language] ?? Object.values(titles)[0] ?? offerKey,
    about: [abouts?.[language] ?? Object.values(abouts ?? {})[0] ?? "", url].filter(Boolean).join("\n\n"),
    place: joinUrl || placeName,
    url,
  };
}

type Row = Omit<CalendarEntry, "title" | "about" | "url" | "place"> & Texts;

interface Texts {
  leadId: string;
  offerKey: string;
  titles: Partial<Record<Language, string>>;
  abouts: Partial<Record<Language, string>> | null;
  language: Language;
  joinUrl: string;
  placeName: string;
}
