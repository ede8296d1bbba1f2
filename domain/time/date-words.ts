import type { Language } from "../words/local-text.ts";
import { dateOf } from "./iso-date.ts";

/** `2027年3月31日（水）` or `Wednesday 31 March 2027`. */
export function dateWords(language: Language, date: string): string {
  return dateOf(date)
    .setLocale(language)
    .toFormat(language === "ja" ? "yyyy年M月d日（ccc）" : "cccc d MMMM yyyy");
}
