import { plusDays } from "../time/iso-date.ts";

/** Days past the due date. `current` is not due yet, or due today. */
export const ageBuckets = ["current", "1-30", "31-60", "61-90", "90+"] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export interface OpenAmount {
  /** ISO date. */
  dueOn: string;
  openMinor: number;
}

export interface AgeGroup {
  bucket: AgeBucket;
  amountMinor: number;
  /** How many amounts. */
  count: number;
}

/** The days, both included, whose amounts are in a bucket on `today`; null: without a bound. */
export function daysOfBucket(bucket: AgeBucket, today: string): { from: string | null; to: string | null } {
  const place = ageBuckets.indexOf(bucket);
  const first = LATEST[place];
  const before = LATEST[place - 1];
  return {
    from: first === undefined ? null : plusDays(today, -first),
    to: before === undefined ? null : plusDays(today, -before - 1),
  };
}

/** The most days past the due date of each bucket but the last. */
const LATEST = [0, 30, 60, 90];

/** What is open, by how late it is on `today`. All buckets are there; what is paid does not count. */
export function ageing(open: readonly OpenAmount[], today: string): AgeGroup[] {
  const earliest = LATEST.map((days) => plusDays(today, -days));
  const groups = ageBuckets.map((bucket) => ({ bucket, amountMinor: 0, count: 0 }));
  for (const { dueOn, openMinor } of open) {
    if (openMinor <= 0) continue;
    // -1, none of them, is the last bucket.
    const place = earliest.findIndex((date) => dueOn >= date);
    const group = groups.at(place);
    if (!group) continue;
    group.amountMinor += openMinor;
    group.count += 1;
  }
  return groups;
}
