import type { LocalText } from "../words/local-text.ts";
import { type Duration, durationUnits, durationWords } from "./duration.ts";

const unitsInJapanese = { years: "年", months: "か月", weeks: "週間", days: "日", hours: "時間", minutes: "分" } as const;

/** `2 weeks` in both languages. */
export function durationText(duration: Duration): LocalText {
  const ja = durationUnits.flatMap((unit) => (duration[unit] ? [`${duration[unit]}${unitsInJapanese[unit]}`] : [])).join("");
  return { ja, en: durationWords(duration) };
}
