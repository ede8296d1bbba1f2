import { durationText } from "../time/duration-text.ts";
import type { LocalText } from "../words/local-text.ts";
import type { Wait } from "./wait.ts";

const weekdayTexts: readonly LocalText[] = [
  { ja: "月曜日", en: "Monday" },
  { ja: "火曜日", en: "Tuesday" },
  { ja: "水曜日", en: "Wednesday" },
  { ja: "木曜日", en: "Thursday" },
  { ja: "金曜日", en: "Friday" },
  { ja: "土曜日", en: "Saturday" },
  { ja: "日曜日", en: "Sunday" },
];

/** The end of a wait as a person says it: `the next Tuesday at 08:00`, `2 hours later`. */
export function waitText(wait: Wait): LocalText {
  const at = "at" in wait && wait.at !== null ? { ja: `の${wait.at}`, en: ` at ${wait.at}` } : { ja: "", en: "" };
  switch (wait.kind) {
    case "duration":
    case "days": {
      const length = durationText(wait.duration);
      return { ja: `${length.ja}後${at.ja}`, en: `${length.en} later${at.en}` };
    }
    case "time":
      return { ja: `次の${wait.at}`, en: `the next ${wait.at}` };
    case "weekday": {
      const day = weekdayTexts[wait.weekday - 1] ?? { ja: "", en: "" };
      return { ja: `次の${day.ja}${at.ja}`, en: `the next ${day.en}${at.en}` };
    }
    case "date":
      return { ja: `${wait.date}${at.ja}`, en: `${wait.date}${at.en}` };
    case "until": {
      if (wait.offset === null) return { ja: `項目 ${wait.field} の日付${at.ja}`, en: `the date in ${wait.field}${at.en}` };
      const offset = durationText(wait.offset);
      return {
        ja: `項目 ${wait.field} の日付の${offset.ja}${wait.sign === 1 ? "後" : "前"}${at.ja}`,
        en: `${offset.en} ${wait.sign === 1 ? "after" : "before"} the date in ${wait.field}${at.en}`,
      };
    }
  }
}
