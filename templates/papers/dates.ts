import { DateTime } from "luxon";
import type { Language } from "../../domain/words/local-text.ts";

/** `2027年4月5日`, `5 April 2027` of an ISO date. */
export function dateText(isoDate: string, language: Language): string {
  const date = DateTime.fromISO(isoDate, { zone: "utc", locale: "en" });
  return date.toFormat(language === "ja" ? "yyyy年M月d日" : "d LLLL yyyy");
}

/** The same with the second and the difference to UTC, as a log shows it. */
export function instantText(instant: string, zone: string, language: Language): string {
  const date = DateTime.fromISO(instant, { zone, locale: "en" });
  return date.toFormat(language === "ja" ? "yyyy年M月d日 HH:mm:ss（'UTC'ZZ）" : "d LLL yyyy, HH:mm:ss ('UTC'ZZ)");
}
