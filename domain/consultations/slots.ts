import { type Availability, type ClosedDay, closedOn, type OpenTime, openTimes } from "./availability.ts";

const MINUTE_MS = 60_000;

/** How consultations of one type are given. */
export interface ConsultationType {
  /** Elapsed minutes (BOK4). */
  minutes: number;
  /** Minutes from one start to the next, counted from the beginning of the open time. */
  step: number;
  /** Minutes that stay free before and after. The gap between two is the first one's `bufferAfter` and the second one's `bufferBefore` (BOK6). */
  bufferBefore: number;
  bufferAfter: number;
  /** Minutes before the start until which guests may book. Staff are not bound (BOK10). */
  notice: number;
  /** Days ahead that guests may book. */
  horizon: number;
  /** Most consultations on one date of the consultant; null: no limit. */
  perDay: number | null;
}

/** Something that stands in the consultant's calendar. */
export interface Busy {
  /** With its own buffers. */
  from: Date;
  to: Date;
  /** A consultation of ours counts towards the limit of its day; `start` is without the buffer. An entry of the own calendar does not. */
  start: Date | null;
  /** What it is, for the reason; never shown to guests. */
  id: string;
}

/** Why a time is not offered (BOK7). */
export type SlotRefusal =
  | { reason: ClosedDay }
  | { reason: "past" }
  | { reason: "notice" }
  | { reason: "horizon" }
  | { reason: "busy"; id: string }
  | { reason: "day-full" };

export interface SlotFacts {
  availability: Availability;
  type: ConsultationType;
  /** In order of `from`. */
  busy: readonly Busy[];
  /** The business's own days off, as days-off.ts reads them. */
  daysOff?: readonly string[];
  now: Date;
  /** Staff are bound by neither notice nor horizon. */
  isStaff?: boolean;
}

export interface Slot {
  start: Date;
  end: Date;
  /** Why it is not offered; null when it is. */
  refusal: SlotRefusal | null;
}

/**
 * Every start that the hours allow between two instants, in order, each with the reason why it is not offered. The one function for the page,
 * the API, the check of what is posted, and `why` (BOK2).
 */
export function slots(facts: SlotFacts, from: Date, to: Date): Slot[] {
  const { type } = facts;
  const length = type.minutes * MINUTE_MS;
  const step = type.step * MINUTE_MS;
  const calendar = openCalendar(facts);
  const found: Slot[] = [];
  for (const open of openTimes(facts.availability, from, to, facts.daysOff)) {
    for (let start = open.from.getTime(); start + length <= open.to.getTime(); start += step) {
      if (start < from.getTime() || start >= to.getTime()) continue;
      found.push({ start: new Date(start), end: new Date(start + length), refusal: calendar.refusalOf(start, open) });
    }
  }
  return found;
}

/** Why this start is not offered; null when it is. A start that is none of the hours' own is refused as outside the hours. */
export function judgeSlot(facts: SlotFacts, start: Date): SlotRefusal | null {
  const { zone } = facts.availability;
  const [slot] = slots(facts, start, new Date(start.getTime() + 1));
  if (slot) return slot.refusal;
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" }).format(start);
  return { reason: closedOn(facts.availability, date, facts.daysOff) ?? "hours" };
}

/** What stands in the calendar, so that each start is judged by what is near it. */
function openCalendar({ type, busy, now, isStaff = false, availability }: SlotFacts) {
  const before = type.bufferBefore * MINUTE_MS;
  const after = type.bufferAfter * MINUTE_MS;
  const length = type.minutes * MINUTE_MS;
  const firstStart = now.getTime() + (isStaff ? 0 : type.notice * MINUTE_MS);
  const lastStart = isStaff ? Number.POSITIVE_INFINITY : now.getTime() + type.horizon * 24 * 60 * MINUTE_MS;
  const perDay = type.perDay === null ? null : countByDate(availability, busy);
  // Ends rise with the starts only among entries that do not overlap, so the greatest end so far is kept beside each.
  const latestEnds: number[] = [];
  for (const { to } of busy) latestEnds.push(Math.max(to.getTime(), latestEnds.at(-1) ?? 0));

  /** The first entry that touches [from, to); null when none does. */
  const inTheWay = (from: number, to: number): Busy | null => {
    for (let place = firstAtOrAfter(latestEnds, from + 1); place < busy.length; place += 1) {
      const entry = busy[place];
      if (!entry || entry.from.getTime() >= to) return null;
      if (entry.to.getTime() > from) return entry;
    }
    return null;
  };
  return {
    refusalOf(start: number, open: OpenTime): SlotRefusal | null {
      if (start < now.getTime()) return { reason: "past" };
      if (start < firstStart) return { reason: "notice" };
      if (start > lastStart) return { reason: "horizon" };
      const entry = inTheWay(start - before, start + length + after);
      if (entry) return { reason: "busy", id: entry.id };
      if (perDay !== null && type.perDay !== null && (perDay.get(open.date) ?? 0) >= type.perDay) return { reason: "day-full" };
      return null;
    },
  };
}

/** The place of the first value that is at least `least`, in a list that never falls. */
function firstAtOrAfter(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Our consultations by the consultant's date. */
function countByDate({ zone }: Availability, busy: readonly Busy[]): Map<string, number> {
  const counts = new Map<string, number>();
  const dates = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  for (const { start } of busy) {
    if (start === null) continue;
    const date = dates.format(start);
    counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  return counts;
}
