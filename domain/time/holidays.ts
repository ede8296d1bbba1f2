import holidayJp from "@holiday-jp/holiday_jp";

/** True if the ISO date is a Japanese holiday (including substitute holidays) or one of the business's own days off. */
export function isHoliday(date: string, own: readonly string[] = []): boolean {
  return Object.hasOwn(holidayJp.holidays, date) || own.includes(date);
}
