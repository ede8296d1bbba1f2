import { parseWallDate } from "./zoned.ts";

/** A business's own day off, or days off from the first to the last. `yearly`: months and days that come back each year. */
export interface DaysOff {
  readonly from: string;
  readonly to: string;
  readonly yearly: boolean;
}

const oneOrSpan = /^([^\s〜～]+)(?:\s*(?:\bto\b|〜|～)\s*([^\s〜～]+))?$/;
/** In days. A longer span would leave no day on which anything may be sent. */
const longestSpan = 366;

/** Reads `2027-08-11`, `2027-08-11 to 2027-08-16`, and for each year `08-11`, `12-29 to 01-03`. Null if it is none of these. */
export function parseDaysOff(words: string): DaysOff | null {
  const [, from, to = from] = oneOrSpan.exec(words.trim()) ?? [];
  if (from === undefined || to === undefined) return null;
  // 2028 has a 29 February.
  if ([from, to].every((day) => parseWallDate(`2028-${day}`) !== null)) return { from, to, yearly: true };
  const [first, last] = [parseWallDate(from), parseWallDate(to)];
  if (first === null || last === null) return null;
  const days = last.diff(first, "days").days;
  return days >= 0 && days < longestSpan ? { from, to, yearly: false } : null;
}

const parsed = new Map<string, DaysOff | null>();

/** True if the ISO date is one of these days off, each written as `parseDaysOff` reads it. Words that it cannot read are ignored. */
export function isDayOff(date: string, own: readonly string[]): boolean {
  return own.some((words) => {
    let days = parsed.get(words);
    if (days === undefined) parsed.set(words, (days = parseDaysOff(words)));
    return days !== null && covers(days, date);
  });
}

function covers({ from, to, yearly }: DaysOff, date: string): boolean {
  const day = yearly ? date.slice("2027-".length) : date;
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
