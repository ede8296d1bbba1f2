import * as z from "zod";
import { isClock } from "../time/zoned.ts";
import { categories } from "../touches/category.ts";
import { problemWords } from "./problem-words.ts";
import { duration, eventKind, lateness, oneOrMore, plainName, problem, sequenceTexts, stepId, where, words } from "./schema-parts.ts";
import { stepSchema } from "./step-schema.ts";
import { perKinds } from "./steps/step-kinds.ts";

const clock = (endOfDay: boolean) =>
  words(endOfDay ? "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$" : "^(?:[01]\\d|2[0-3]):[0-5]\\d$", (text) =>
    isClock(text, endOfDay) ? null : { code: "bad-time", message: problemWords.badClock(text, endOfDay ? "24:00" : "23:59") },
  );

const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const isoWeekday = (name: (typeof weekdayNames)[number]): number => weekdayNames.indexOf(name) + 1;

const window = z
  .strictObject({
    days: z
      .union([z.enum(["weekdays", "everyday"]), z.array(z.enum(weekdayNames)).min(1)], {
        error: sequenceTexts.message(problemWords.badDays),
      })
      .describe("weekdays, everyday, or a list such as [mon, wed]"),
    from: clock(false).describe("Opens at this time of the lead's own zone."),
    to: clock(true).describe("Closes at this time."),
    holidays: z.enum(["skip", "ignore"]).optional().describe("Japanese holidays and own days off. Default: skip."),
  })
  .superRefine(({ from, to }, context) => {
    if (from >= to)
      context.addIssue({
        ...problem("empty-window", problemWords.emptyWindow(from, to)),
        path: ["to"],
      });
  })
  .describe("When touches may go out. An answer to the lead's own act does not wait for it.");

const enter = z
  .union(
    [
      z.literal("manual"),
      z.strictObject({
        on: eventKind.describe("The event that enters a lead."),
        where: where.optional(),
        again: z
          .union([z.enum(["never", "always"]), z.strictObject({ after: duration.describe("Counted from the last entry.") })], {
            error: sequenceTexts.message(problemWords.badAgain),
          })
          .optional()
          .describe("Whether a lead who was in it may enter again. Default: never."),
      }),
    ],
    { error: sequenceTexts.message(problemWords.badEnter) },
  )
  .describe("How leads enter: `manual` (by hand or by the API), or by an event. An import is an event, such as `cardReceived`.");

/** The schema of a sequence's YAML. Validation, the editor's completion and the reference page are made from it. */
export const sequenceSchema = perKinds((kinds) =>
  z
    .strictObject({
      sequence: stepId.describe("Stable key of the sequence."),
      title: z.string().trim().min(1).max(200).describe("Title that people see."),
      category: z.enum(categories).describe("Decides which rules apply: consent, caps, holds."),
      topic: plainName.optional().describe("The subscription it needs; only verification and transactional sequences may leave it out."),
      enter,
      goal: oneOrMore(eventKind).optional().describe("Events that end it as a success."),
      leave: oneOrMore(eventKind).optional().describe("Events that end it without success."),
      window: window.optional(),
      late: lateness.optional(),
      steps: z.array(stepSchema(kinds).schema).min(1).max(500).describe("One after the other."),
    })
    .superRefine(({ category, topic }, context) => {
      if (topic === undefined && category !== "verification" && category !== "transactional") {
        context.addIssue({
          ...problem("no-topic", problemWords.noTopic(category)),
          path: ["category"],
        });
      }
    })
    .meta({ id: "sequence", title: "Hagukumi sequence" }),
);

export type SequenceSource = z.infer<ReturnType<typeof sequenceSchema>>;
