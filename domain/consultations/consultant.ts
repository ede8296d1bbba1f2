import { z } from "zod";
import { key, playbookTexts, text } from "../playbooks/values.ts";
import { weekdays } from "../sequences/wait.ts";
import { isClock, isZone, parseWallDate } from "../time/zoned.ts";
import type { Availability } from "./availability.ts";

const clock = z
  .string()
  .refine(
    (words) => isClock(words, true),
    playbookTexts.message({ ja: '時刻を "10:00" のように書いてください。', en: 'Write a time of day, such as "10:00".' }),
  );

const span = { from: clock, to: clock };
const inOrder = playbookTexts.message({
  ja: "終わりの時刻は、始まりの時刻より後にしてください。",
  en: "The end must be later than the beginning.",
});
const isInOrder = ({ from, to }: { from: string; to: string }) => from < to;

/** Who gives consultations, and when, as local time of their zone (BOK3). */
export const consultantSchema = z.strictObject({
  key,
  name: text.describe("As guests see it"),
  zone: z
    .string()
    .refine(
      isZone,
      playbookTexts.message({ ja: "「Asia/Tokyo」のような地域名で書いてください。", en: "Write a zone, such as Asia/Tokyo." }),
    )
    .default("Asia/Tokyo"),
  hours: z
    .array(z.strictObject({ days: z.array(z.enum(weekdays)).min(1), ...span }).refine(isInOrder, inOrder))
    .max(50)
    .default([])
    .describe("Weekly hours"),
  exceptions: z
    .array(
      z.strictObject({
        date: z
          .string()
          .refine(
            (date) => parseWallDate(date) !== null,
            playbookTexts.message({ ja: "日付を 2027-03-16 のように書いてください。", en: "Write a date, such as 2027-03-16." }),
          ),
        hours: z.array(z.strictObject(span).refine(isInOrder, inOrder)).max(10).default([]),
      }),
    )
    .max(400)
    .default([])
    .describe("Other hours on one date; none: a day off"),
  holidays: z.enum(["skip", "ignore"]).default("skip"),
  offers: z.array(key).default([]).describe("The consultations that they give"),
  place: z.string().max(500).default(""),
  joinUrl: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
});
export type Consultant = z.infer<typeof consultantSchema>;

/** Their open hours, as `slots` reads them. */
export function availabilityOf({ zone, hours, exceptions, holidays }: Consultant): Availability {
  return {
    zone,
    hours: hours.flatMap(({ days, from, to }) => days.map((day) => ({ weekday: weekdays.indexOf(day) + 1, from, to }))),
    overrides: exceptions,
    holidays,
  };
}
