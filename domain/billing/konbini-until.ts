import { dateIn, dateOf, plusDays } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";

/** Konbini codes end by the clocks of Japan, wherever the lead is. */
const JAPAN = "Asia/Tokyo";
/** Somebody who pays late, or on the last day, still needs time to go to the shop. */
const LEAST_DAYS = 3;

/** The last instant at which a konbini code for an instalment may be paid: the end of its day, three days at least (PAY4). */
export function konbiniUntil(dueOn: string, now: Date): Date {
  const least = plusDays(dateIn(JAPAN, now), LEAST_DAYS);
  const lastDay = dueOn > least ? dueOn : least;
  return new Date(instantOf(JAPAN, dateOf(plusDays(lastDay, 1))).getTime() - 1_000);
}
