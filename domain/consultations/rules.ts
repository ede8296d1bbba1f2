import { z } from "zod";
import { key, localText, playbookTexts } from "../playbooks/values.ts";
import { reminderSchema } from "../sessions/reminders.ts";
import { durationMinutes, parseDuration } from "../time/duration.ts";
import { customIssue } from "../words/schema-issues.ts";
import type { ConsultationType } from "./slots.ts";

const minutes = z.int().min(0).max(480);

/** A length of time in words, such as `24 hours`. */
const length = z.string().superRefine((words, context) => {
  if (parseDuration(words) === null)
    context.addIssue(customIssue({ ja: "24 hours、2 days のように書いてください。", en: "Write a length of time: 24 hours, 2 days." }));
});

/** What a guest is asked before the consultation (features.md H3). */
const questionSchema = z.strictObject({
  key,
  label: localText,
  required: z.boolean().default(false),
});
export type Question = z.infer<typeof questionSchema>;

/** How consultations of one offer are given. */
export const consultationRulesSchema = z.strictObject({
  minutes: z.int().min(5).max(480).default(60),
  step: z.int().min(5).max(480).default(30).describe("Minutes from one start to the next"),
  bufferBefore: minutes.default(0).describe("Minutes that stay free before"),
  bufferAfter: minutes.default(0).describe("Minutes that stay free after"),
  notice: length.default("24 hours").describe("How long before the start guests may still book"),
  change: length.optional().describe("How long before the start guests may still move or cancel. Left out: as `notice`"),
  horizon: z.int().min(1).max(365).default(60).describe("Days ahead that guests may book"),
  perDay: z.int().min(1).max(50).optional().describe("Most consultations of a consultant on one date. Left out: no limit"),
  reminders: z.array(reminderSchema).max(10).default(["1 day", "1 hour"]),
  questions: z
    .array(questionSchema)
    .max(10)
    .refine(
      (questions) => new Set(questions.map((question) => question.key)).size === questions.length,
      playbookTexts.message({ ja: "同じ質問が2回書かれています。", en: "A question is there twice." }),
    )
    .default([])
    .describe("What a guest is asked before"),
});
export type ConsultationRules = z.infer<typeof consultationRulesSchema>;

/** The same in the units of `slots`. */
export function slotType(rules: ConsultationRules): ConsultationType {
  const { minutes, step, bufferBefore, bufferAfter, notice, horizon, perDay = null } = rules;
  return { minutes, step, bufferBefore, bufferAfter, notice: minutesOf(notice), horizon, perDay };
}

/** Until when a guest may move or cancel it by themselves; staff always may (BOK10). */
export function changeUntil({ change, notice }: ConsultationRules, startsAt: Date): Date {
  return new Date(startsAt.getTime() - minutesOf(change ?? notice) * 60_000);
}

/** Elapsed minutes: a day of notice is 24 hours, whatever the clocks do. */
function minutesOf(words: string): number {
  const duration = parseDuration(words);
  if (duration === null) throw new RangeError(`"${words}" is no length of time`);
  return durationMinutes(duration);
}
