import { plusMonths } from "../time/iso-date.ts";

/** The seven services of the Specified Commercial Transactions Act, art. 41. Coaching is not among them. */
export const specifiedServices = ["esthetic", "cosmetic-medicine", "language", "tutor", "cram-school", "computer", "matchmaking"] as const;
export type SpecifiedService = (typeof specifiedServices)[number];

/** A contract of more than this is one, with tax and with the goods that go with the service. */
const MOST_YEN = 50_000;

export interface ContinuousService {
  /** Null: none of the seven. */
  service: SpecifiedService | null;
  totalMinor: number;
  /** The first and the last day of the service (ISO). */
  startsOn: string;
  endsOn: string;
}

/**
 * Whether it is a specified continuous service: one of the seven, over ¥50,000 and over two months, esthetic and cosmetic medicine over
 * one month (processes.md CON2; pages of Tokyo and Nagoya). Exactly at a limit it is not.
 */
export function isSpecifiedContinuous({ service, totalMinor, startsOn, endsOn }: ContinuousService): boolean {
  if (service === null || totalMinor <= MOST_YEN) return false;
  const months = service === "esthetic" || service === "cosmetic-medicine" ? 1 : 2;
  // Two months from 1 April end on 31 May.
  return endsOn >= plusMonths(startsOn, months);
}
