import { z } from "zod";
import { dayAndTime, whenWords, zoneWords } from "../../domain/sessions/when.ts";
import { signToken } from "../../domain/tokens/token.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { byTouch } from "../engine/modules/by-touch.ts";
import { defineVariables, type OriginTouch } from "../engine/modules/origin.ts";
import { type BookingButton, buttonData } from "./booking-buttons.ts";
import { NEXT_DATES } from "./next-dates.ts";
import { type Session, sessionColumns } from "./session.ts";

const schema = z.object({
  session: z.object({
    title: z.string(),
    /** In the lead's zone. */
    when: z.string(),
    /** The same in the session's zone, with its name; empty when that is the lead's zone. */
    whenThere: z.string(),
    place: z.string(),
    /** Only for those who have a seat. */
    joinUrl: z.string(),
    /** Shown at the door; empty without a seat. */
    code: z.string(),
    /** Until when they may change or cancel. */
    changeUntil: z.string(),
    /** Until when an offered seat is theirs; else empty. */
    seatUntil: z.string(),
    /** True when the seat was offered already, and the date moved since. */
    seatMoved: z.boolean(),
    /** The next dates of the same offer that take bookings. */
    next: z.array(z.string()),
  }),
  urls: z.object({ booking: z.string(), calendar: z.string() }),
  /** Data of postbacks on LINE. One that makes no sense for the message shows the dates. */
  buttons: z.object({ dates: z.string(), change: z.string(), cancel: z.string(), take: z.string(), decline: z.string() }),
});

export type SessionVariables = z.infer<typeof schema>;

/** What the messages about a booking and those about a place in the waiting list may use. */
export const sessionVariables = defineVariables({
  schema,
  sample: {
    session: {
      title: "社長の棚おろし会",
      when: "2027年2月20日（土）14:00–16:00",
      whenThere: "",
      place: "みちしるべ会議室",
      joinUrl: "https://meet.example.com/abc",
      code: "K7PM4X",
      changeUntil: "2027年2月18日（木）18:00",
      seatUntil: "2027年2月13日（土）21:00",
      seatMoved: true,
      next: ["2027年3月20日（土）14:00–16:00"],
    },
    urls: { booking: "https://example.com/b/token", calendar: "https://example.com/b/token/calendar.ics" },
    buttons: {
      dates: "booking:token",
      change: "booking:token",
      cancel: "booking:token",
      take: "booking:token",
      decline: "booking:token",
    },
  },
  read: readSessionVariables,
});

interface Row extends Session {
  originId: string;
  leadId: string;
  language: Language;
  leadZone: string;
  title: Partial<Record<Language, string>>;
  isBooking: boolean;
  seated: boolean;
  code: string | null;
  heldUntil: Date | null;
  /** Of the seat, before. */
  told: boolean;
}

async function readSessionVariables(
  tx: Transaction,
  context: Context,
  touches: readonly OriginTouch[],
): Promise<Map<string, SessionVariables>> {
  const { rows } = await tx.query<Row>(
    `select o.id as "originId", o.lead_id as "leadId", l.language, l.zone as "leadZone", offer.definition->'title' as title, o.is_booking as "isBooking", o.seated, o.code,
       o.held_until as "heldUntil", o.told, ${sessionColumns}
     from (
       select id, session_id, lead_id, true as is_booking, state in ('booked', 'attended') as seated, code, held_until, false as told from booking where id = any($1::uuid[])
       union all
       select w.id, w.session_id, w.lead_id, false, false, null, b.held_until, exists (
         select 1 from touch t where t.origin_kind = 'wait-entry' and t.origin_id = w.id and t.slot = 'offered' and t.state = 'sent') from wait_entry w left join booking b on b.id = w.booking_id
       where w.id = any($1::uuid[])) o
     join lead l on l.id = o.lead_id join session s on s.id = o.session_id join offer on offer.key = s.offer_key`,
    [touches.map(({ originId }) => originId)],
  );
  const next = await readNextDates(tx, [...new Set(rows.map(({ offerKey }) => offerKey))], context.clock.now());
  return byTouch(touches, new Map(rows.map((row) => [row.originId, variablesOf(context, row, next.get(row.offerKey) ?? [])])));
}

function variablesOf(context: Context, row: Row, next: readonly Session[]): SessionVariables {
  const { language, leadZone, zone } = row;
  const booking = bookingUrl(context, row.leadId, row.offerKey);
  return {
    session: {
      title: row.title[language] ?? Object.values(row.title)[0] ?? row.offerKey,
      when: whenWords(language, leadZone, row.startsAt, row.endsAt),
      whenThere:
        leadZone === zone ? "" : `${whenWords(language, zone, row.startsAt, row.endsAt)} (${zoneWords(language, zone, row.startsAt)})`,
      place: row.place,
      joinUrl: row.seated ? row.joinUrl : "",
      code: row.seated ? (row.code ?? "") : "",
      changeUntil: dayAndTime(language, leadZone, row.changeUntil),
      seatMoved: row.told,
      seatUntil: row.heldUntil ? dayAndTime(language, leadZone, row.heldUntil) : "",
      next: next
        .filter(({ id }) => id !== row.id)
        .slice(0, NEXT_DATES)
        .map(({ startsAt, endsAt }) => whenWords(language, leadZone, startsAt, endsAt)),
    },
    urls: { booking, calendar: `${booking}/calendar.ics` },
    buttons: buttonsOf(context, row),
  };
}

function buttonsOf(context: Context, { leadId, id, offerKey, moves, originId, isBooking }: Row): SessionVariables["buttons"] {
  const data = (button: BookingButton) => buttonData(context, leadId, button);
  const dates = data({ act: "dates", offerKey });
  if (!isBooking) {
    const [take, decline] = [data({ act: "book", sessionId: id, moves }), data({ act: "leave", sessionId: id })];
    return { dates, change: dates, cancel: dates, take, decline };
  }
  const [change, cancel] = [data({ act: "change", bookingId: originId }), data({ act: "drop", bookingId: originId })];
  return { dates, change, cancel, take: dates, decline: dates };
}

/** A lead's own page of an offer: dates, booking, waiting list. */
export function bookingUrl({ publicUrl, keys }: Context, leadId: string, offerKey: string): string {
  return `${publicUrl}/b/${signToken(keys.token, "booking", [leadId, offerKey])}`;
}

async function readNextDates(tx: Transaction, offers: readonly string[], now: Date): Promise<Map<string, Session[]>> {
  const { rows } = await tx.query<Session>(
    `select ${sessionColumns} from session s where s.offer_key = any($1::text[]) and s.state = 'open' and s.closes_at > $2 order by s.starts_at limit 100`,
    [offers, now],
  );
  return Map.groupBy(rows, ({ offerKey }) => offerKey);
}
