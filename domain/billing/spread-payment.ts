import { plusDays } from "../time/iso-date.ts";

/** An instalment that is due so soon is paid by what comes now; what comes earlier is credit until its day. */
const SOON_DAYS = 14;

export interface OpenInstalment {
  id: string;
  /** ISO date. */
  dueOn: string;
  openMinor: number;
}

/** The day from which money may stand for what is due then. */
export function payableFrom(dueOn: string): string {
  return plusDays(dueOn, -SOON_DAYS);
}

/** Whether money that came on a day may stand for the instalment. */
export function isPayable({ dueOn, openMinor }: OpenInstalment, receivedOn: string): boolean {
  return openMinor > 0 && payableFrom(dueOn) <= receivedOn;
}

/** A payment over what is due, the oldest first; what is left is credit of the payer (processes.md PAY9, PAY10). */
export function spreadPayment(
  amountMinor: number,
  open: readonly OpenInstalment[],
  receivedOn: string,
): { parts: { instalmentId: string; amountMinor: number }[]; creditMinor: number } {
  const payable = open.filter((instalment) => isPayable(instalment, receivedOn)).toSorted(byDueDate);
  let rest = amountMinor;
  const parts = payable.flatMap(({ id, openMinor }) => {
    const part = Math.min(rest, openMinor);
    rest -= part;
    return part > 0 ? [{ instalmentId: id, amountMinor: part }] : [];
  });
  return { parts, creditMinor: rest };
}

function byDueDate(one: OpenInstalment, other: OpenInstalment): number {
  return one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : one.id < other.id ? -1 : 1;
}
