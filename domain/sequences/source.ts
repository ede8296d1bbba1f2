import * as z from "zod";
import { durationPattern, parseDuration } from "../time/duration.ts";
import { isClock, parseWallDate } from "../time/zoned.ts";
import { channels } from "../touches/channel.ts";
import { categories } from "../touches/category.ts";
import { latenessAnswers } from "../touches/lateness.ts";
import { taskKinds } from "./definition.ts";
import { isWaitProblem, parseWait, waitPattern } from "./wait.ts";

/** A problem of ours inside a schema: `code` is stable, the message one sentence, `at` the part of the text to show. */
function problem(code: string, message: string, at: "value" | "key" = "value") {
  return { code: "custom", message, params: { code, at } } as const;
}

/** Text that its own reader judges; `pattern` is for editors, which cannot run it. */
function words(pattern: string, judge: (text: string) => { code: string; message: string } | null) {
  return z
    .string()
    .superRefine((text, context) => {
      const found = judge(text);
      if (found) context.addIssue(problem(found.code, found.message));
    })
    .meta({ pattern });
}

function named(pattern: RegExp, example: string) {
  return z.string().regex(pattern, { error: ({ input }) => `"${String(input)}" is not a name here; write it like ${example}.` });
}

const stepId = named(/^[a-z0-9][a-z0-9-]{0,63}$/, "next-morning (lower case, digits, hyphens)");
const eventKind = named(/^[a-z][A-Za-z0-9]{0,63}$/, "documentOpened");
const templateKey = named(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/, "welcome/hello");
const plainName = named(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u, "inside-sales");

const duration = words(`^${durationPattern}$`, (text) =>
  parseDuration(text) === null
    ? { code: "bad-duration", message: `"${text}" is not a length of time; write one like "2 hours", "1 day" or "1 week 2 days".` }
    : null,
);

const wait = words(waitPattern, (text) => {
  const read = parseWait(text);
  return isWaitProblem(read) ? read : null;
});

const due = words(waitPattern, (text) => {
  const read = parseWait(text);
  if (isWaitProblem(read)) return read;
  return read.kind === "until" ? { code: "bad-wait", message: `"${text}" depends on a field, which a task's due time cannot.` } : null;
});

const clock = (endOfDay: boolean) =>
  words(endOfDay ? "^(?:[01]\\d|2[0-3]):[0-5]\\d$|^24:00$" : "^(?:[01]\\d|2[0-3]):[0-5]\\d$", (text) =>
    isClock(text, endOfDay)
      ? null
      : {
          code: "bad-time",
          message: `"${text}" is not a time of day; write it in quotes, from "00:00" to "${endOfDay ? "24:00" : "23:59"}".`,
        },
  );

/** Text that looks like a date must be one. */
const text = z.string().superRefine((value, context) => {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(value) && parseWallDate(value) === null) {
    context.addIssue(problem("bad-date", `"${value}" is not a date of the calendar; write it as 2027-04-01.`));
  }
});

const scalar = z.union([text, z.number(), z.boolean()], { error: "Write one text, number, true or false here." });

const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([item, z.array(item).min(1)], { error: "Write one name or a list of names here." });

const where = z.record(z.string(), scalar).describe("Keys of the event's data and the value that each must equal.");

const lateness = z
  .strictObject({
    after: duration.describe("Lateness begins behind this."),
    then: z
      .enum(latenessAnswers)
      .describe("send it now · shift the rest of the journey · collapse into a later one that is due, too · drop it"),
  })
  .describe("What becomes of a touch found late, after an outage or a pause. Default: after 1 day, shift.");

const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type WeekdayName = (typeof weekdayNames)[number];
export const isoWeekday = (name: WeekdayName): number => weekdayNames.indexOf(name) + 1;

const window = z
  .strictObject({
    days: z
      .union([z.enum(["weekdays", "everyday"]), z.array(z.enum(weekdayNames)).min(1)], {
        error: "Write weekdays, everyday, or a list such as [mon, wed].",
      })
      .describe("weekdays, everyday, or a list such as [mon, wed]"),
    from: clock(false).describe("Opens at this time of the lead's own zone."),
    to: clock(true).describe("Closes at this time."),
    holidays: z.enum(["skip", "ignore"]).optional().describe("Japanese holidays and own days off. Default: skip."),
  })
  .superRefine(({ from, to }, context) => {
    if (from >= to)
      context.addIssue({
        ...problem("empty-window", `The window opens at ${from}, so it must close later than that, not at ${to}.`),
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
            error: "Write never, always, or { after: 180 days }.",
          })
          .optional()
          .describe("May a lead who was in it enter again? Default: never."),
      }),
    ],
    { error: "Write manual, or { on: <event> }." },
  )
  .describe("Who enters: `manual` (by hand, import or API) or by an event.");

/** Keys that hold a name of the marketer's own, such as `score.trust`. */
interface NamedKeys {
  readonly prefix: "score" | "fields";
  readonly value: z.ZodType;
}

/** An object with fixed keys and keys with a name in them; all others are refused. */
function objectWithNames<Shape extends z.ZodRawShape>(shape: Shape, families: readonly NamedKeys[]) {
  const patternProperties = Object.fromEntries(
    families.map(({ prefix, value }) => {
      const { $schema: _, ...schema } = z.toJSONSchema(value, { io: "input" });
      return [`^${prefix}\\.[A-Za-z]\\w*$`, schema];
    }),
  );
  return z
    .looseObject(shape)
    .superRefine((object, context) => {
      const entries = Object.entries(object);
      if (entries.length === 0) context.addIssue(problem("empty", "Nothing is written here; name at least one thing."));
      for (const [key, value] of entries) {
        if (Object.hasOwn(shape, key)) continue;
        const family = families.find(({ prefix }) => new RegExp(`^${prefix}\\.[A-Za-z]\\w*$`).test(key));
        if (family === undefined) {
          context.addIssue({ code: "unrecognized_keys", keys: [key], input: object });
          continue;
        }
        const { error } = family.value.safeParse(value);
        for (const { path, ...issue } of error?.issues ?? []) context.addIssue({ ...issue, path: [key, ...path], input: value } as never);
      }
    })
    .meta({ additionalProperties: false, patternProperties, minProperties: 1 });
}

const bound = z.union([z.number(), text], { error: "Write a number or a date here." });

export const scoreBounds = z
  .strictObject({ atLeast: z.number().optional(), below: z.number().optional() })
  .refine(({ atLeast, below }) => atLeast !== undefined || below !== undefined, { error: "Name atLeast, below, or both." });

export const fieldTests = z
  .strictObject({
    is: z.union([scalar, z.array(scalar).min(1)]).optional(),
    isNot: z.union([scalar, z.array(scalar).min(1)]).optional(),
    atLeast: bound.optional(),
    below: bound.optional(),
    isSet: z.boolean().optional(),
  })
  .refine((tests) => Object.keys(tests).length > 0, { error: "Name at least one of is, isNot, atLeast, below, isSet." });

const when = objectWithNames(
  {
    tags: z
      .strictObject({ has: oneOrMore(plainName).optional(), hasNot: oneOrMore(plainName).optional() })
      .optional()
      .describe("Tags that the lead must have, and must not have."),
    stage: oneOrMore(plainName).optional().describe("The lead's stage is one of these."),
    relation: oneOrMore(z.enum(["lead", "customer"]))
      .optional()
      .describe("lead or customer."),
    channel: z
      .strictObject({ reachable: oneOrMore(z.enum(channels)) })
      .optional()
      .describe("Channels on which the lead can be reached, all of them."),
  },
  [
    { prefix: "score", value: scoreBounds },
    { prefix: "fields", value: fieldTests },
  ],
).describe(
  "All of these must hold. Also `score.<dimension>: { atLeast, below }` and `fields.<key>: { is, isNot, atLeast, below, isSet }`.",
);

export const points = z.int({ error: "Write a whole number of points, such as -5." }).min(-1000).max(1000);
export const fieldValue = z.union([scalar, z.null()], { error: "Write one text, number, true, false, or null to clear the field." });

const update = objectWithNames(
  {
    tag: oneOrMore(plainName).optional().describe("Tags to add."),
    untag: oneOrMore(plainName).optional().describe("Tags to take away."),
    stage: plainName.optional().describe("The lead's new stage."),
  },
  [
    { prefix: "score", value: points },
    { prefix: "fields", value: fieldValue },
  ],
).describe("Changes of the lead. Also `score.<dimension>: ±points` and `fields.<key>: value` (null clears).");

const send = z
  .strictObject({
    ...Object.fromEntries(channels.map((channel) => [channel, templateKey.optional()])),
    to: z.literal("best").optional(),
  } as {
    email: z.ZodOptional<typeof templateKey>;
    line: z.ZodOptional<typeof templateKey>;
    person: z.ZodOptional<typeof templateKey>;
    to: z.ZodOptional<z.ZodLiteral<"best">>;
  })
  .refine((plan) => channels.some((channel) => plan[channel] !== undefined), { error: "Name a template for email, line or person." })
  .describe("One touch on the best reachable channel: the first of these, as written, on which the lead can be reached.");

export const stepKinds = ["send", "wait", "waitFor", "branch", "update", "task", "exit"] as const;

const stepSchema = z
  .strictObject({
    id: stepId.describe("Stable name of the step, unique in the sequence: people are counted and moved by it."),
    send: send.optional(),
    late: lateness.optional(),
    wait: wait
      .optional()
      .describe("A rest: `2 hours`, `1 day, at 08:00`, `at 08:00`, `monday, at 09:00`, `until renewal_date - 30 days, at 09:00`."),
    waitFor: z
      .strictObject({ event: eventKind, where: where.optional(), within: duration.describe("How long to wait.") })
      .optional()
      .describe("A rest until an event comes, or the time is up."),
    get then() {
      return z.array(stepSchema).min(1).optional().describe("Steps when the event of `waitFor` came.");
    },
    get otherwise() {
      return z.array(stepSchema).min(1).optional().describe("Steps when the event of `waitFor` did not come.");
    },
    get branch() {
      return z.array(armSchema).min(1).optional().describe("The first arm that holds is taken; without one, the journey goes on behind.");
    },
    update: update.optional(),
    task: z
      .strictObject({
        for: plainName.describe("Role of the people who may do it."),
        kind: z.enum(taskKinds),
        script: templateKey.describe("Template of channel person."),
        due: due.describe("By when, as in `wait`."),
      })
      .optional()
      .describe("Something a person must do."),
    exit: z
      .strictObject({ outcome: plainName.optional().describe("Shown with the journey's end.") })
      .optional()
      .describe("The journey ends here: `exit: {}` or `exit: { outcome: no-interest }`."),
  })
  .superRefine((step, context) => {
    const kinds = stepKinds.filter((kind) => step[kind] !== undefined);
    if (kinds.length === 0) {
      context.addIssue(problem("no-kind", `Step "${step.id}" does nothing; give it one of ${stepKinds.join(", ")}.`));
    } else if (kinds.length > 1) {
      const message = `Step "${step.id}" is ${kinds.join(" and ")} at once; make a step of each.`;
      context.addIssue({ ...problem("two-kinds", message, "key"), path: [kinds[1] ?? ""] });
    }
    for (const key of ["then", "otherwise"] as const) {
      if (step[key] !== undefined && step.waitFor === undefined) {
        context.addIssue({
          ...problem("misplaced-key", `"${key}" belongs to waitFor, which step "${step.id}" is not.`, "key"),
          path: [key],
        });
      }
    }
    if (step.late !== undefined && step.send === undefined) {
      context.addIssue({ ...problem("misplaced-key", `"late" belongs to send, which step "${step.id}" is not.`, "key"), path: ["late"] });
    }
    step.branch?.slice(0, -1).forEach((arm, place) => {
      if (arm.otherwise === undefined) return;
      context.addIssue({ ...problem("otherwise-not-last", `"otherwise" must be the last arm of a branch.`), path: ["branch", place] });
    });
  })
  .meta({ id: "step", oneOf: stepKinds.map((kind) => ({ required: [kind] })) });

const armSchema = z
  .strictObject({
    when: when.optional(),
    get steps() {
      return z.array(stepSchema).min(1).optional().describe("Steps when all of `when` holds.");
    },
    get otherwise() {
      return z.array(stepSchema).min(1).optional().describe("Steps when no other arm holds.");
    },
  })
  .superRefine((arm, context) => {
    const isWhen = arm.when !== undefined && arm.steps !== undefined && arm.otherwise === undefined;
    const isOtherwise = arm.when === undefined && arm.steps === undefined && arm.otherwise !== undefined;
    if (!isWhen && !isOtherwise) context.addIssue(problem("bad-arm", "An arm of a branch has either when and steps, or only otherwise."));
  })
  .meta({ id: "arm", oneOf: [{ required: ["when", "steps"] }, { required: ["otherwise"] }] });

/** The YAML of a sequence: validation, the editor's completion and the reference page come from here. */
export const sequenceSchema = z
  .strictObject({
    sequence: stepId.describe("Stable key of the sequence."),
    title: z.string().trim().min(1).max(200).describe("What people see."),
    category: z.enum(categories).describe("Decides which rules hold: consent, caps, holds."),
    topic: plainName.optional().describe("The subscription it needs; only verification and transactional sequences may leave it out."),
    enter,
    goal: oneOrMore(eventKind).optional().describe("Events that end it as a success."),
    leave: oneOrMore(eventKind).optional().describe("Events that end it without success."),
    window: window.optional(),
    late: lateness.optional(),
    steps: z.array(stepSchema).min(1).max(500).describe("One after the other."),
  })
  .superRefine(({ category, topic }, context) => {
    if (topic === undefined && category !== "verification" && category !== "transactional") {
      context.addIssue({
        ...problem("no-topic", `A sequence of category ${category} needs a topic: the subscription that allows it.`),
        path: ["category"],
      });
    }
  })
  .meta({ id: "sequence", title: "Hagukumi sequence" });

export type SequenceSource = z.infer<typeof sequenceSchema>;
export type StepSource = z.infer<typeof stepSchema>;
export type ArmSource = z.infer<typeof armSchema>;
