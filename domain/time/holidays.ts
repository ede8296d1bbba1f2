import holidayJp from "@holiday-jp/holiday_jp";
import { isDayOff } from "./days-off.ts";

/** True if the ISO date is a Japanese holiday (including substitute holidays) or one of the business's own days off (days-off.ts). */
export function isHoliday(date: string, own: readonly string[] = []): boolean {
  return Object.hasOwn(holidayJp.holidays, date) || isDayOff(date, own);
}
