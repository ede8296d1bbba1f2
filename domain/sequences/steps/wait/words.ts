import type { StepWords } from "../step-kind.ts";

export const closedAt = (time: string) => `The window is closed at ${time}, so what follows waits for it to open.`;
export const chooseTime = ({ from, to }: { from: string; to: string }) => `Choose a time from ${from} to ${to}.`;

export const waitWords: StepWords = {
  reasons: { "field-missing": { ja: "この項目に日付がないため", en: "the lead has no date in this field" } },
  time: ["A wait with a time of day is moved, at the same time, to the first day that the window allows. A plain length is not moved."],
  sections: [
    {
      title: "Waits",
      text: "Also for `due` of a task, but for date fields.",
      table: {
        rows: [
          ["`2 hours`, `30 minutes`", "So long after the anchor, by the stopwatch."],
          [
            "`1 day`, `1 week 2 days`, `3 months`",
            "The same local time so many calendar days, weeks or months later. Month ends and 29 February clamp.",
          ],
          ["`1 day, at 08:00`", "The next calendar day at 08:00 (so many days, at that time)."],
          ["`at 08:00`", "The next 08:00."],
          ["`monday, at 09:00`", "The next Monday at 09:00."],
          ["`until 2027-04-01, at 09:00`", "That date; without a time, its midnight."],
          [
            "`until renewal_date - 30 days, at 09:00`",
            "From a date field, with + or - an offset in days or longer. Follows the date when it moves. Field missing: skipped; past: goes on at once.",
          ],
        ],
      },
    },
  ],
};
