import { z } from "zod";
import { isClock } from "../time/zoned.ts";
import type { LocalText } from "../words/local-text.ts";
import { customIssue } from "../words/schema-issues.ts";

const clock = z.string().superRefine((text, context) => {
  if (!isClock(text, true)) context.addIssue(customIssue(clockSentence));
});
const clockSentence: LocalText = { ja: '時刻を "09:00" のように入力してください。', en: 'Write a time of day, such as "09:00".' };

/** How a seat from the waiting list is offered: for `hours`, counted only from `from` to `to` of the session's zone (SES5). */
export const waitingRulesSchema = z
  .strictObject({
    hours: z.number().min(0.5).max(168).default(12),
    from: clock.default("09:00"),
    to: clock.default("21:00"),
  })
  .superRefine(({ from, to }, context) => {
    if (from >= to)
      context.addIssue(
        customIssue({
          ja: "終わりの時刻は、始まりの時刻より後にしてください。",
          en: "The end of the day must be later than its beginning.",
        }),
      );
  });
export type WaitingRules = z.infer<typeof waitingRulesSchema>;
