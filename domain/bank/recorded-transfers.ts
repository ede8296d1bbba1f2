import type { BankLine } from "./bank-line.ts";

/** A transfer that staff recorded before any file showed it. */
export interface RecordedTransfer {
  /** Of the payment. */
  id: string;
  leadId: string;
  amountMinor: number;
  /** ISO date, as the person wrote it. */
  receivedOn: string;
  /** As `payerNamesOf` gives them. */
  payerNames: readonly string[];
}

/** Finds the recorded transfer that a line may show; it is found once. */
export type TakeRecorded = (
  line: Pick<BankLine, "amountMinor" | "bookedOn">,
  who: { leads: readonly string[]; foldedName: string },
) => RecordedTransfer | null;

/** A person writes the day on which they saw the money, a bank the day on which it booked it: between them lies at most a weekend. */
const DAYS_APART = 3;

const DAY_MS = 86_400_000;

/** The same amount, at most three days apart, of one of these leads or under their name. The nearest day wins. */
export function openRecorded(recorded: readonly RecordedTransfer[]): TakeRecorded {
  const byAmount = Map.groupBy(recorded, ({ amountMinor }) => amountMinor);
  const taken = new Set<string>();
  return ({ amountMinor, bookedOn }, { leads, foldedName }) => {
    const apart = ({ receivedOn }: RecordedTransfer) => Math.abs(Date.parse(receivedOn) - Date.parse(bookedOn)) / DAY_MS;
    const [found] = (byAmount.get(amountMinor) ?? [])
      .filter((one) => !taken.has(one.id) && apart(one) <= DAYS_APART)
      .filter(({ leadId, payerNames }) => leads.includes(leadId) || (foldedName !== "" && payerNames.includes(foldedName)))
      .sort((one, other) => apart(one) - apart(other) || (one.id < other.id ? -1 : 1));
    if (!found) return null;
    taken.add(found.id);
    return found;
  };
}
