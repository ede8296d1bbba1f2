import { DateTime } from "luxon";

/** When LINE counts an account's messages anew: at the beginning of the next month in Japan, wherever the lead lives. */
export function countsAnewAt(now: Date): Date {
  return DateTime.fromJSDate(now, { zone: "Asia/Tokyo" }).startOf("month").plus({ months: 1 }).toJSDate();
}
