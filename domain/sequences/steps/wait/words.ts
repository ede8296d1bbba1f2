import { durationText } from "../../../time/duration-text.ts";
import type { LocalText } from "../../../words/local-text.ts";
import { waitText } from "../../wait-text.ts";
import type { StepWords } from "../step-kind.ts";
import type { WaitStep } from "./shape.ts";

export const closedAt = (time: string): LocalText => ({
  ja: `${time}は配信時間の外なので、次の配信は配信時間が始まるまで待ちます。`,
  en: `The window is closed at ${time}, so the next touch waits until it opens.`,
});
export const chooseTime = ({ from, to }: { from: string; to: string }): LocalText => ({
  ja: `${from}から${to}までの時刻にしてください。`,
  en: `Choose a time from ${from} to ${to}.`,
});

export function waitSentence({ wait }: WaitStep): LocalText {
  if (wait.kind === "duration") {
    const length = durationText(wait.duration);
    return { ja: `${length.ja}待つ`, en: `Wait ${length.en}` };
  }
  const end = waitText(wait);
  return { ja: `${end.ja}まで待つ`, en: `Wait until ${end.en}` };
}

export const waitWords: StepWords = {
  reasons: {
    "field-missing": { ja: "この項目に日付がないため", en: "the lead has no date in this field" },
    "no-date": {
      ja: "この項目の値（1900-01-01 など）が「日付なし」を表すため",
      en: "the date in this field, such as 1900-01-01, stands for no date",
    },
    never: {
      ja: "日付（9999-12-31 など）が「期限なし」を表すので、日付が変わらないかぎり、ずっとここで待ちます",
      en: "the date, such as 9999-12-31, stands for never, so it waits here for good, unless the date changes",
    },
  },
  time: [
    "A wait with a time of day moves to the first day that the window allows, at the same time. A plain length of time does not move.",
  ],
  sections: [
    {
      title: "Waits",
      text: "`due` of a task uses the same words, except date fields.",
      table: {
        rows: [
          ["`2 hours`, `30 minutes`", "This much elapsed time after the anchor."],
          [
            "`1 day`, `1 week 2 days`, `3 months`",
            "The same local time, this many calendar days, weeks or months later. A day that does not exist, such as 31 April, becomes the last of the month.",
          ],
          ["`1 day, at 08:00`", "The next calendar day at 08:00. With more days: that many days later."],
          ["`at 08:00`", "The next 08:00."],
          ["`monday, at 09:00`", "The next Monday at 09:00."],
          ["`until 2027-04-01, at 09:00`", "That date. Without a time: at midnight."],
          [
            "`until renewal_date - 30 days, at 09:00`",
            "The date in a field, plus or minus an offset in days or longer units. If the date changes, the wait follows. If the field is empty, the wait is skipped. If the date is past, the enrolment continues at once. A date more than a hundred years ahead, such as 9999-12-31, means never; one up to 1900-01-01 means no date.",
          ],
        ],
      },
    },
  ],
};
