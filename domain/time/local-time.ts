import { inEach, type LocalText } from "../words/local-text.ts";
import { wallTime } from "./zoned.ts";

/** From Monday on. */
const weekdays: readonly LocalText[] = [
  { ja: "月", en: "Mon" },
  { ja: "火", en: "Tue" },
  { ja: "水", en: "Wed" },
  { ja: "木", en: "Thu" },
  { ja: "金", en: "Fri" },
  { ja: "土", en: "Sat" },
  { ja: "日", en: "Sun" },
];

/** `2027-01-13（水）` or `2027-01-13 Wed` in `zone`. */
export function localDate(zone: string, instant: Date): LocalText {
  const local = wallTime(zone, instant);
  const [date, weekday] = [local.toFormat("yyyy-MM-dd"), weekdays[local.weekday - 1]];
  return { ja: `${date}（${weekday?.ja}）`, en: `${date} ${weekday?.en}` };
}

/** `08:00` in `zone`. */
export function localClock(zone: string, instant: Date): string {
  return wallTime(zone, instant).toFormat("HH:mm");
}

/** `2027-01-13（水）08:00` or `2027-01-13 Wed 08:00` on the wall clock of `zone`. */
export function localTime(zone: string, instant: Date): LocalText {
  const [date, time] = [localDate(zone, instant), localClock(zone, instant)];
  return inEach((language) => (language === "ja" ? `${date.ja}${time}` : `${date.en} ${time}`));
}

/** As `localTime`, without the date when that is the same as the date of `beside`. */
export function timeBeside(zone: string, instant: Date, beside: Date): LocalText {
  const [local, other] = [wallTime(zone, instant), wallTime(zone, beside)];
  if (!local.hasSame(other, "day")) return localTime(zone, instant);
  const time = localClock(zone, instant);
  return { ja: time, en: time };
}
