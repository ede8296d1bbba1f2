import { AppError } from "../../domain/app-error.ts";
import { billedLines } from "../../domain/billing/billed-lines.ts";
import { type DueDates, type PaymentPlan, type PlannedInstalment, planInstalments } from "../../domain/billing/plan-instalments.ts";
import { type PricedLine, type Pricing, type Totals, totalLines } from "../../domain/money/totals.ts";

export interface PricedOrder {
  lines: PricedLine[];
  totals: Totals;
  instalments: PlannedInstalment[];
}

/**
 * What an invoice will say: its lines, its totals, computed once, and its instalments, which come to the total. Throws AppError invalid for
 * amounts that cannot be, or for an order that costs nothing.
 */
export function priceOrder(lines: readonly PricedLine[], pricing: Pricing, plan: PaymentPlan, due: DueDates): PricedOrder {
  const billed = billedLines(lines, plan);
  const totals = totalLines(billed, pricing);
  if (totals.grossMinor === 0) throw nothingToBill();
  return { lines: billed, totals, instalments: planInstalments(totals.grossMinor, splitOf(plan), due) };
}

/** Tax is rounded once for the whole document, so its total need not divide by the months: what is left over is in the first. */
function splitOf(plan: PaymentPlan): PaymentPlan {
  if (plan.kind !== "monthly") return plan;
  return plan.months === 1 ? { kind: "once" } : { kind: "instalments", count: plan.months, remainder: "first" };
}

function nothingToBill(): AppError {
  return new AppError("invalid", "invoice-of-nothing", {
    ja: "合計が0円になるため、請求書を発行できません。単価と値引きを確かめてください。",
    en: "The total is nothing: check the prices and the discount.",
  });
}
