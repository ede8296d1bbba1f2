import { isDayOff } from "../time/days-off.ts";
import { isHoliday } from "../time/holidays.ts";
import { dateOf, plusDays } from "../time/iso-date.ts";

/** Japanese banks are closed from 31 December to 3 January besides holidays and weekends (order of the Banking Act, art. 5). */
const newYear = ["12-31 to 01-03"];

/** Whoever closes for longer has written days off that leave none. */
const LONGEST_CLOSED = 400;

/** `daysOff` are the business's own, as domain/time/days-off.ts reads them. */
export function isBankDay(date: string, daysOff: readonly string[] = []): boolean {
  return dateOf(date).weekday <= 5 && !isHoliday(date, daysOff) && !isDayOff(date, newYear);
}

/**
 * The date itself, or the first bank day after it; with days off, the first on which bank and business are both open. The date itself too
 * if there is none within 400 days.
 */
export function bankDayFrom(date: string, daysOff: readonly string[] = []): string {
  let day = date;
  for (let tries = 0; tries < LONGEST_CLOSED; tries += 1) {
    if (isBankDay(day, daysOff)) return day;
    day = plusDays(day, 1);
  }
  return date;
}
