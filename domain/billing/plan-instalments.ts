import { z } from "zod";
import { AppError } from "../app-error.ts";
import { plusMonths } from "../time/iso-date.ts";
import { bankDayFrom } from "./bank-days.ts";

/** How a price is paid: at once, in parts (the yen that do not divide go to the first or the last), or the whole price each month. */
export const paymentPlanSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("once") }),
  z.strictObject({
    kind: z.literal("instalments"),
    count: z.int().min(2).max(120),
    remainder: z.enum(["first", "last"]).default("first"),
  }),
  z.strictObject({ kind: z.literal("monthly"), months: z.int().min(1).max(120) }),
]);
export type PaymentPlan = z.infer<typeof paymentPlanSchema>;

export interface PlannedInstalment {
  /** From 1. */
  n: number;
  /** ISO date, a bank day. */
  dueOn: string;
  amountMinor: number;
}

export interface DueDates {
  /** The ISO date from which months are counted; its day of the month is kept as far as a month has it. */
  anchorOn: string;
  /** No nominal date before this one is used. Left out: the anchor is the first. */
  from?: string;
}

/**
 * The instalments of a gross amount; `once` and `instalments` sum to it, `monthly` is that much each month. The n-th date is the anchor
 * and n months, clamped to the month's end and then moved to the next bank day; the anchor never moves (processes.md COM4, PAY1, INV9).
 * Throws AppError `instalments-too-many` if a part would be nothing.
 */
export function planInstalments(grossMinor: number, plan: PaymentPlan, { anchorOn, from = anchorOn }: DueDates): PlannedInstalment[] {
  const amounts = instalmentAmounts(grossMinor, plan);
  let first = 0;
  while (plusMonths(anchorOn, first) < from) first += 1;
  return amounts.map((amountMinor, place) => ({ n: place + 1, dueOn: dueOn(anchorOn, first + place), amountMinor }));
}

/** The bank day on which the payment `months` after the anchor is due. A yearly one counts 12, 24, … months. */
export function dueOn(anchorOn: string, months: number): string {
  return bankDayFrom(plusMonths(anchorOn, months));
}

/** An anchor for "on the 27th", "on the 31st" of each month from `from` on: in a December, because that has all 31 days. */
export function anchorOfDay(day: number, from: string): string {
  return `${Number(from.slice(0, 4)) - 1}-12-${String(day).padStart(2, "0")}`;
}

function instalmentAmounts(grossMinor: number, plan: PaymentPlan): number[] {
  switch (plan.kind) {
    case "once":
      return [grossMinor];
    case "monthly":
      return Array.from({ length: plan.months }, () => grossMinor);
    case "instalments": {
      const { count, remainder } = plan;
      const part = Math.floor(grossMinor / count);
      if (part < 1)
        throw new AppError("invalid", "instalments-too-many", {
          ja: `${grossMinor} を ${count} 回に分けると、0円の回ができます。回数を減らしてください。`,
          en: `${grossMinor} cannot be split into ${count} payments: choose fewer.`,
        });
      const bearer = remainder === "first" ? 0 : count - 1;
      return Array.from({ length: count }, (_, place) => (place === bearer ? grossMinor - part * (count - 1) : part));
    }
  }
}
