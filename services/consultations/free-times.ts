import { chooseConsultant } from "../../domain/consultations/choose-consultant.ts";
import type { Consultant } from "../../domain/consultations/consultant.ts";
import { instantOf, parseWallDate, type WallTime, wallTime } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type BookableOffer, readConsultants } from "./read-consultants.ts";
import { type ConsultantSlots, readSlots } from "./read-slots.ts";

/** How many days a page shows at once. */
const DAYS_SHOWN = 14;
const DAY_MS = 86_400_000;

export interface FreeTime {
  startsAt: Date;
  endsAt: Date;
  /** Of a consultant who is free then. */
  zone: string;
}

/** The free times of two weeks, and where the others are. */
export interface FreeTimes {
  /** Who gives it now; nobody: it cannot be booked. */
  consultants: { name: string; zone: string }[];
  free: FreeTime[];
  /** First date of the two weeks, in the visitor's zone. */
  from: string;
  /** First date of the two weeks before and after; null where nothing can be booked. */
  earlier: string | null;
  later: string | null;
  /** When nothing is free in these two weeks: the first free time after them. */
  next: Date | null;
}

export interface FreeTimesOf {
  offer: BookableOffer;
  /** The visitor's: their dates are shown (BOK5). */
  zone: string;
  /** First date to show; left out, or a date on which nothing can be booked: the nearest on which something can. */
  from?: string | undefined;
  /** A consultation that is about to move is not in its own way. */
  besides: string | null;
  /** Whom they have met. */
  preferred: string | null;
}

/** The times that a guest may book, by the function by which they are checked when they are posted (BOK2). Holds nothing. */
export async function readFreeTimes(tx: Transaction, context: Context, of: FreeTimesOf): Promise<FreeTimes> {
  const { offer, zone, besides, preferred } = of;
  const rules = offer.consultation;
  const consultants = await readConsultants(tx, offer.key);
  const now = context.clock.now();
  const end = new Date(now.getTime() + rules.horizon * DAY_MS + 1);
  const [today, last] = [wallTime(zone, now).startOf("day"), wallTime(zone, end).startOf("day")];
  const first = within(parseWallDate(of.from ?? "") ?? today, today, last);
  const next = first.plus({ days: DAYS_SHOWN });
  const between = async (from: Date, to: Date) => {
    const calendars = await readSlots(tx, context, { consultants, rules, from, to, besides });
    return freeOf(calendars, preferred);
  };
  const nextStart = instantOf(zone, next);
  const free = await between(later(instantOf(zone, first), now), nextStart);
  const others = free.length === 0 && nextStart < end && consultants.length > 0 ? await between(nextStart, end) : [];
  return {
    consultants: consultants.map((consultant: Consultant) => ({ name: consultant.name, zone: consultant.zone })),
    free,
    from: first.toISODate(),
    earlier: first > today ? within(first.minus({ days: DAYS_SHOWN }), today, last).toISODate() : null,
    later: next <= last ? next.toISODate() : null,
    next: others[0]?.startsAt ?? null,
  };
}

/** One entry for each start at which anybody is free, in order. */
function freeOf(calendars: readonly ConsultantSlots[], preferred: string | null): FreeTime[] {
  const starts = calendars.flatMap(({ consultant, slots, load }) =>
    slots
      .filter(({ refusal }) => refusal === null)
      .map(({ start, end }) => ({ start, end, load, key: consultant.key, zone: consultant.zone })),
  );
  return [...Map.groupBy(starts, ({ start }) => start.getTime()).values()]
    .flatMap((same) => {
      const chosen = chooseConsultant(same, preferred);
      return same.filter(({ key }) => key === chosen).map(({ start, end, zone }) => ({ startsAt: start, endsAt: end, zone }));
    })
    .toSorted((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

function within(day: WallTime, first: WallTime, last: WallTime): WallTime {
  if (day < first) return first;
  return day > last ? last : day;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
