import holidayJp from "@holiday-jp/holiday_jp";

/** Whether the ISO date is a Japanese holiday, substitute holidays included, or one of the own days off. */
export function isHoliday(date: string, own: readonly string[] = []): boolean {
  return Object.hasOwn(holidayJp.holidays, date) || own.includes(date);
}
