import type { PricedLine } from "../money/totals.ts";
import type { PaymentPlan } from "./plan-instalments.ts";

/** The lines of a whole document: those of a monthly plan are written for one month, and billed as often as there are months. */
export function billedLines(lines: readonly PricedLine[], plan: PaymentPlan): PricedLine[] {
  if (plan.kind !== "monthly") return [...lines];
  return lines.map((line) => ({ ...line, quantity: times(line.quantity, plan.months) }));
}

/** A decimal as text, times a whole number, without loss. */
function times(quantity: string, factor: number): string {
  const [whole = "0", fraction = ""] = quantity.split(".");
  const scaled = String(BigInt(whole + fraction) * BigInt(factor)).padStart(fraction.length + 1, "0");
  const cut = scaled.length - fraction.length;
  return fraction === "" ? scaled : `${scaled.slice(0, cut)}.${scaled.slice(cut)}`;
}
