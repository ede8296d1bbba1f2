import { wallTime } from "../time/zoned.ts";
import type { Language } from "../words/local-text.ts";

/** `2027年2月20日（土）14:00–16:00` or `Saturday 20 February 2027, 14:00–16:00` on the wall clock of `zone`. */
export function whenWords(language: Language, zone: string, startsAt: Date, endsAt: Date): string {
  const [start, end] = [wallTime(zone, startsAt), wallTime(zone, endsAt)].map((wall) => wall.setLocale(language));
  if (!start || !end) throw new Error("unreachable");
  const last = end.hasSame(start, "day") ? end.toFormat("HH:mm") : dayAndTime(language, zone, endsAt);
  return `${dayAndTime(language, zone, startsAt)}–${last}`;
}

/** `2027年2月20日（土）14:00` or `Saturday 20 February 2027, 14:00`. */
export function dayAndTime(language: Language, zone: string, at: Date): string {
  return wallTime(zone, at)
    .setLocale(language)
    .toFormat(language === "ja" ? "yyyy年M月d日（ccc）HH:mm" : "cccc d MMMM yyyy, HH:mm");
}

/** `10:00` on the wall clock of `zone`. */
export function timeOfDay(zone: string, at: Date): string {
  return wallTime(zone, at).toFormat("HH:mm");
}

/** `3月16日（火）` or `Tuesday 16 March`: the date in `zone`, for a list of the coming days. */
export function dayOf(language: Language, zone: string, at: Date): string {
  return wallTime(zone, at)
    .setLocale(language)
    .toFormat(language === "ja" ? "M月d日（ccc）" : "cccc d MMMM");
}

/** The name that people use of a zone: `日本標準時`, `Eastern Daylight Time`. */
export function zoneWords(language: Language, zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "long" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** From this number on, a message names the free seats. */
const FEW_SEATS = 3;

/** How many seats are free, for those who may book: `残り2席`, `2 seats left`, or that there are some. */
export function seatsLeft(language: Language, free: number): string {
  if (free > FEW_SEATS) return language === "ja" ? "空席あり" : "seats free";
  return language === "ja" ? `残り${free}席` : `${free} ${free === 1 ? "seat" : "seats"} left`;
}

/** The name of a zone that holds in summer and in winter, for a list of days between which the clocks may change: `米国東部時間`, `Eastern Time`. */
export function yearRoundZone(language: Language, zone: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
