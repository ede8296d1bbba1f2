import { dateOf, plusDays } from "../time/iso-date.ts";
import { instantOf } from "../time/zoned.ts";

export interface BilledInstalment {
  id: string;
  /** ISO date. */
  dueOn: string;
  amountMinor: number;
  /** Nothing is owed any more: cooled off, cancelled, written off. */
  isVoid: boolean;
}

/** A part of a payment that stands for an instalment, be it money, a fee that the payer's bank kept, or credit. A reversal is negative. */
export interface Allocation {
  instalmentId: string;
  amountMinor: number;
}

export interface InstalmentBalance extends BilledInstalment {
  paidMinor: number;
  /** What is still owed; 0 if void. */
  openMinor: number;
  /** What was paid and is not owed: the price of a void one, or too much. It is due back or is credit. */
  surplusMinor: number;
}

/** What is open of each instalment. Nothing of it is stored: the allocations are the only truth (processes.md (d)). */
export function balances(instalments: readonly BilledInstalment[], allocations: readonly Allocation[]): InstalmentBalance[] {
  const paid = new Map<string, number>();
  for (const { instalmentId, amountMinor } of allocations) paid.set(instalmentId, (paid.get(instalmentId) ?? 0) + amountMinor);
  return instalments.map((instalment) => {
    const paidMinor = paid.get(instalment.id) ?? 0;
    const owedMinor = instalment.isVoid ? 0 : instalment.amountMinor;
    return { ...instalment, paidMinor, openMinor: Math.max(owedMinor - paidMinor, 0), surplusMinor: Math.max(paidMinor - owedMinor, 0) };
  });
}

/** How far an invoice is paid. One whose instalments are all void is `void`. */
export function paidState(instalments: readonly InstalmentBalance[]): "open" | "partly" | "paid" | "void" {
  const owed = instalments.filter(({ isVoid }) => !isVoid);
  if (owed.length === 0) return "void";
  if (owed.every(({ openMinor }) => openMinor === 0)) return "paid";
  return owed.some(({ paidMinor }) => paidMinor > 0) ? "partly" : "open";
}

/** The first instant at which something due on this date is overdue: midnight after the due date in `zone`. */
export function overdueFrom(zone: string, dueOn: string): Date {
  return instantOf(zone, dateOf(plusDays(dueOn, 1)));
}

/** The earliest due date with money open that has passed on `today`; null if nothing is overdue. */
export function oldestOverdue(instalments: readonly InstalmentBalance[], today: string): string | null {
  const dates = instalments.filter(({ openMinor, dueOn }) => openMinor > 0 && dueOn < today).map(({ dueOn }) => dueOn);
  return dates.toSorted()[0] ?? null;
}
