import { z } from "zod";
import { key, localText, templateKey } from "../playbooks/values.ts";
import type { Window } from "../time/window.ts";
import { isClock } from "../time/zoned.ts";

const clock = z.string().refine((words) => isClock(words));
const months = z.int().min(1).max(240);

/** When care does what is due: in the morning of an allowed day, where the customer is. */
const hoursSchema = z.strictObject({
  days: z.enum(["weekdays", "everyday"]).default("weekdays"),
  from: clock.default("08:00").describe("The letters of care go at this time"),
  to: clock.default("20:00").describe("What could not go until then goes on the next allowed morning"),
  holidays: z.enum(["skip", "ignore"]).default("skip").describe("Japanese holidays and the own days off"),
});

const cadence = {
  key,
  title: localText,
  after: months.describe("Months from the contract"),
  every: months.optional().describe("Months until it comes again, counted from the contract; left out: once"),
};

/** A moment at which somebody gets in touch with a customer. */
export const checkInSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...cadence, kind: z.literal("letter"), template: templateKey }),
  z.strictObject({ ...cadence, kind: z.literal("task"), script: localText.describe("What a person does or says") }),
  z.strictObject({
    ...cadence,
    kind: z.literal("study-group"),
    template: templateKey.describe("The invitation. It waits while nothing may be offered"),
  }),
]);
export type CheckIn = z.infer<typeof checkInSchema>;

export const checkInKinds = ["letter", "task", "study-group"] as const satisfies readonly CheckIn["kind"][];
export type CheckInKind = (typeof checkInKinds)[number];

const dormancySchema = z.strictObject({
  after: z.int().min(7).max(3_650).default(180).describe("Days without a sign of life, after which a customer counts as dormant"),
  letters: z
    .array(z.strictObject({ after: z.int().min(0).max(365).describe("Days from the dormancy"), template: templateKey }))
    .max(10)
    .default([])
    .describe("Letters that only ask how they are. After the last one only the yearly greeting goes"),
  quiet: z.int().min(0).max(365).default(14).describe("Days after they woke in which nothing is offered"),
});

const referralSchema = z.strictObject({
  template: templateKey.describe("Asks once, after a delivery that they rated well"),
  source: key.describe("Source of those whom customers bring"),
  after: z.int().min(0).max(365).default(7).describe("Days after their rating"),
});

/** How customers are cared for (features.md K2, K3, K6). */
export const careSchema = z.strictObject({
  topic: key.optional().describe("Topic of the letters; it must be one for customers only. Left out: no letter goes"),
  hours: hoursSchema.default(hoursSchema.parse({})),
  checkIns: z.array(checkInSchema).max(50).default([]),
  dormancy: dormancySchema.default(dormancySchema.parse({})),
  anniversary: templateKey.optional().describe("The yearly greeting, on the day of the contract"),
  referral: referralSchema.optional(),
});
export type CarePlan = z.infer<typeof careSchema>;

export const DEFAULT_CARE: CarePlan = careSchema.parse({});

/** The hours as a window of touches. */
export function careWindow({ hours: { days, from, to, holidays } }: Pick<CarePlan, "hours">): Window {
  return { days: days === "weekdays" ? [1, 2, 3, 4, 5] : [1, 2, 3, 4, 5, 6, 7], from, to, holidays };
}
