import { DateTime } from "luxon";
import { AppError } from "../app-error.ts";
import { instantOf } from "./zoned.ts";

const local = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?$/;
const absolute = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Reads an instant as people type it: `2027-01-15T10:00` or `2027-01-15 10:00` in local time of `zone`, `2027-01-15` for midnight, or ISO
 * 8601 with an offset. A local time that is skipped by a clock change becomes the end of the gap (rules.md TIM2). Throws AppError
 * `bad-time`.
 */
export function readInstant(text: string, zone: string): Date {
  const trimmed = text.trim();
  if (absolute.test(trimmed)) {
    const instant = DateTime.fromISO(trimmed);
    if (instant.isValid) return instant.toJSDate();
  }
  if (local.test(trimmed)) {
    const wall = DateTime.fromISO(trimmed.replace(" ", "T"), { zone: "utc" });
    if (wall.isValid) return instantOf(zone, wall);
  }
  throw new AppError("invalid", "bad-time", {
    ja: `「${text}」は日時として読み取れません。2027-01-15、2027-01-15T10:00（${zone} の現地時刻）、2027-01-15T10:00+09:00 のように書いてください。`,
    en: `"${text}" is not a time: write 2027-01-15, 2027-01-15T10:00 (local time in ${zone}) or 2027-01-15T10:00+09:00.`,
  });
}
