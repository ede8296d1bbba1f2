import { divide } from "../money/rounding.ts";
import type { SpecifiedService } from "./specified-continuous.ts";

/** The most that a seller may ask after a termination, in yen. */
interface Cap {
  /** Before the service began. */
  before: number;
  /** After: the lower of this… */
  most: number;
  /** …and this much of what is not yet delivered, or the fee of one month. */
  share: { percent: number } | "one-month";
}

/** Of contracts from this date on, newest first (order of the Specified Commercial Transactions Act, appended table; not yet confirmed). */
const versions: readonly { from: string; caps: Readonly<Record<SpecifiedService, Cap>> }[] = [
  {
    from: "2017-12-01",
    caps: {
      esthetic: { before: 20_000, most: 20_000, share: { percent: 10 } },
      "cosmetic-medicine": { before: 20_000, most: 50_000, share: { percent: 20 } },
      language: { before: 15_000, most: 50_000, share: { percent: 20 } },
      tutor: { before: 20_000, most: 50_000, share: "one-month" },
      "cram-school": { before: 11_000, most: 20_000, share: "one-month" },
      computer: { before: 15_000, most: 50_000, share: { percent: 20 } },
      matchmaking: { before: 30_000, most: 20_000, share: { percent: 20 } },
    },
  },
];

export interface Termination {
  service: SpecifiedService;
  /** ISO date; it decides the version of the table. */
  contractedOn: string;
  totalMinor: number;
  /** The value of what was delivered; null if the service has not begun. */
  deliveredMinor: number | null;
  /** The fee of one month. */
  monthlyMinor: number;
}

/**
 * The most that the buyer of a specified continuous service owes in all when they terminate it after the cooling-off (processes.md CON6):
 * before the start a fixed sum, then what was delivered and the compensation. Never more than the price. Fractions favour the buyer.
 */
export function terminationCap({ service, contractedOn, totalMinor, deliveredMinor, monthlyMinor }: Termination): number {
  const version = versions.find(({ from }) => from <= contractedOn) ?? versions.at(-1);
  const cap = version?.caps[service];
  if (!cap) throw new RangeError(`no cap for ${service}`);
  if (deliveredMinor === null) return Math.min(cap.before, totalMinor);
  const leftMinor = Math.max(totalMinor - deliveredMinor, 0);
  const share = cap.share === "one-month" ? monthlyMinor : Number(divide(BigInt(leftMinor) * BigInt(cap.share.percent), 100n, "down"));
  return Math.min(deliveredMinor + Math.min(cap.most, share), totalMinor);
}
