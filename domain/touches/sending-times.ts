import { z } from "zod";
import { parseDaysOff } from "../time/days-off.ts";
import type { Window } from "../time/window.ts";
import { isClock } from "../time/zoned.ts";
import type { LocalText } from "../words/local-text.ts";
import { customIssue } from "../words/schema-issues.ts";
import { type Cap, capSchema, DEFAULT_CAPS } from "./caps.ts";

/** When and how often the business writes: its own days off, its quiet hours, its caps (features.md E1, E2). */
export interface SendingTimes {
  /** As `parseDaysOff` reads them. */
  readonly daysOff: readonly string[];
  readonly quietHours: QuietHours;
  readonly caps: readonly Cap[];
}

/** A text that `isGood`, else this sentence. */
function textThat(isGood: (text: string) => boolean, sentence: LocalText) {
  return z
    .string()
    .max(40)
    .superRefine((text, context) => {
      if (!isGood(text)) context.addIssue(customIssue(sentence));
    });
}

export const daysOffSchema = textThat((words) => parseDaysOff(words) !== null, {
  ja: "2027-08-11、2027-08-11 to 2027-08-16、毎年の日であれば 08-11、12-29 to 01-03 のように入力してください。",
  en: "Write 2027-08-11, 2027-08-11 to 2027-08-16, or for each year 08-11 or 12-29 to 01-03.",
});

const clock = textThat((text) => isClock(text), {
  ja: '時刻を "21:00" のように入力してください。',
  en: 'Write a time of day, such as "21:00".',
});

/** From the evening to the morning of the lead's own zone. */
export const quietHoursSchema = z.strictObject({ from: clock, to: clock }).superRefine(({ from, to }, context) => {
  if ((from > to && to !== "00:00") || (from === "00:00" && to > from)) return;
  context.addIssue(
    customIssue({
      ja: "送らない時間帯は、夜から翌朝までを入力してください（21:00 から 08:00 など）。",
      en: "Quiet hours last from an evening to the next morning, such as from 21:00 to 08:00.",
    }),
  );
});
export type QuietHours = z.infer<typeof quietHoursSchema>;

export const DEFAULT_SENDING_TIMES: SendingTimes = { daysOff: [], quietHours: { from: "21:00", to: "08:00" }, caps: DEFAULT_CAPS };

/** The keys of these times in settings and playbooks. One that is left out stays as it is. */
export const sendingTimesShape = {
  daysOff: z.array(daysOffSchema).max(200).optional(),
  quietHours: quietHoursSchema.optional(),
  caps: z.array(capSchema).max(50).optional(),
};

/** The window of advertising that has none of its own: outside the quiet hours. */
export function daytimeOf({ from, to }: QuietHours): Window {
  return { days: [1, 2, 3, 4, 5, 6, 7], from: to, to: from === "00:00" ? "24:00" : from, holidays: "ignore" };
}
