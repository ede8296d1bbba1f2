import { z } from "zod";
import { key, localText, playbookTexts, templateKey } from "../playbooks/values.ts";
import { type Duration, parseDuration } from "../time/duration.ts";
import { dateOf } from "../time/iso-date.ts";
import { shiftDate } from "../time/zoned.ts";

/** A session to attend, something to hand over, or a review of what has been reached. */
export const milestoneKinds = ["session", "material", "review"] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

/** Calendar units only: a milestone has a day, not an instant. */
const after = z.string().refine(
  (words) => dayDuration(words) !== null,
  playbookTexts.message({
    ja: "10 days、2 weeks、3 months のように、日・週・月で書いてください。",
    en: "Write it in days, weeks or months: 10 days, 2 weeks, 3 months.",
  }),
);

const milestoneSchema = z.strictObject({
  key,
  title: localText,
  kind: z.enum(milestoneKinds),
  after: after.optional().describe("So long after the start. Left out: on the day of the start"),
  minutes: z.int().min(5).max(1_440).optional().describe("How long a session is"),
  materials: z.array(key).max(20).default([]).describe("Documents that go with it"),
  rate: z.boolean().default(false).describe("Afterwards they are asked how satisfied they are"),
});

/** One template each; it may have a mail and a LINE version. What is left out is not sent. */
export const deliveryLettersSchema = z.strictObject({
  welcome: templateKey.optional().describe("The plan, as soon as it may begin"),
  upcoming: templateKey.optional().describe("Before a session or a review, with its materials"),
  material: templateKey.optional().describe("Hands over a material"),
  rate: templateKey.optional().describe("Asks how satisfied they are"),
  completed: templateKey.optional(),
});
export type DeliveryLetters = z.infer<typeof deliveryLettersSchema>;

/** How an offer is delivered, as data (features.md K1). */
export const deliveryPlanSchema = z.strictObject({
  milestones: z.array(milestoneSchema).min(1).max(120),
  remindBefore: z.int().min(0).max(30).default(3).describe("Days before a session or a review"),
  rateAtEnd: z.boolean().default(true).describe("At the end they are asked whether it was worth more than its price"),
  letters: deliveryLettersSchema.default({}),
});
export type DeliveryPlan = z.infer<typeof deliveryPlanSchema>;

function dayDuration(words: string): Duration | null {
  const duration = parseDuration(words);
  return duration && duration.hours === undefined && duration.minutes === undefined ? duration : null;
}

/**
 * The ISO date of a milestone: the start and so many months, clamped to the month's end. It never counts from another milestone, so one
 * that moved moves no other (processes.md COM4).
 */
export function milestoneOn(startsOn: string, after: string | null | undefined): string {
  if (after === null || after === undefined) return startsOn;
  const duration = dayDuration(after);
  if (duration === null) throw new RangeError(`not a length in days: ${JSON.stringify(after)}`);
  return shiftDate(dateOf(startsOn), duration, 1).toISODate();
}
