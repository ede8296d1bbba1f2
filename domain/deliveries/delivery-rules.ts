import { z } from "zod";
import { dateOf, plusDays } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";

const days = z.int().min(0).max(365);

/** How this business delivers. */
export const deliveryRulesSchema = z.strictObject({
  lateAfter: days.default(3).describe("Days after which a milestone that nobody marked is a task"),
  pauseAfter: days.default(30).describe("Days overdue after which delivery rests until the payment; the delay is kept"),
  rateWithin: days.default(21).describe("Days in which they can say how satisfied they are"),
  changeWithin: days.default(7).describe("Days in which they can change what they said"),
  answerLow: days.default(2).describe("Days in which the owner answers a low rating"),
});
export type DeliveryRules = z.infer<typeof deliveryRulesSchema>;

export const DEFAULT_DELIVERY_RULES: DeliveryRules = deliveryRulesSchema.parse({});

/** Local hour at which what is due on a day is done: tasks are given and letters go out. */
const HOUR_OF_DAY = 9;

/** The instant at which what is due on an ISO date is done in `zone`. */
export function dueInstant(zone: string, on: string): Date {
  return instantOf(zone, dateOf(on).plus({ hours: HOUR_OF_DAY }));
}

/** From this day on a milestone that nobody marked is late. */
export function lateOn(dueOn: string, { lateAfter }: Pick<DeliveryRules, "lateAfter">): string {
  return plusDays(dueOn, lateAfter + 1);
}

/** From this day on an overdue payment stops the delivery. `overdueOn` is the due date of what is unpaid. */
export function pauseOn(overdueOn: string, { pauseAfter }: Pick<DeliveryRules, "pauseAfter">): string {
  return plusDays(overdueOn, pauseAfter + 1);
}

/**
 * The day on which a delivery starts: that of the contract, but not before it was signed, and not before the day on which cooling-off has
 * ended. `freeOn` null: there is no cooling-off, or staff began before its end.
 */
export function startOf({ agreedOn, signedOn, freeOn }: { agreedOn: string; signedOn: string; freeOn: string | null }): string {
  return [agreedOn, signedOn, freeOn ?? ""].reduce((latest, on) => (on > latest ? on : latest));
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).toMillis() - dateOf(from).toMillis()) / 86_400_000);
}
