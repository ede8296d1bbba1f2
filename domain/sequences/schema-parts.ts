import * as z from "zod";
import { durationPattern, parseDuration } from "../time/duration.ts";
import { parseWallDate } from "../time/zoned.ts";
import { latenessAnswers } from "../touches/lateness.ts";
import type { LocalText } from "../words/local-text.ts";
import { customIssue } from "../words/schema-issues.ts";
import { schemaTexts } from "../words/schema-texts.ts";
import { problemWords } from "./problem-words.ts";

/** The messages of the schema in each language. */
export const sequenceTexts = schemaTexts();

/** A custom problem in a schema. `code` is stable, `message` is one sentence, `at` is the part of the text to show. */
export function problem(code: string, message: LocalText, at: "value" | "key" = "value") {
  return customIssue(message, { code, at });
}

/** Text that `judge` checks. `pattern` is for editors, which cannot run `judge`. */
export function words(pattern: string, judge: (text: string) => { code: string; message: LocalText } | null) {
  return z
    .string()
    .superRefine((text, context) => {
      const found = judge(text);
      if (found) context.addIssue(problem(found.code, found.message));
    })
    .meta({ pattern });
}

function named(pattern: RegExp, refusal: (name: string) => LocalText) {
  return words(pattern.source, (text) => (pattern.test(text) ? null : { code: "wrong-value", message: refusal(text) }));
}

const like = (example: string) => (name: string) => problemWords.badName(name, example);

export const stepId = named(/^[a-z0-9][a-z0-9-]{0,63}$/, problemWords.badStepId);
export const eventKind = named(/^[a-z][A-Za-z0-9]{0,63}$/, like("documentOpened"));
export const templateKey = named(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/, like("welcome/hello"));
/** As offers have it in playbook.yaml. */
export const offerKey = named(/^[a-z0-9][a-z0-9-]*$/, like("first-seminar"));
export const plainName = named(/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,63}$/u, like("inside-sales"));

export const duration = words(`^${durationPattern}$`, (text) =>
  parseDuration(text) === null ? { code: "bad-duration", message: problemWords.badDuration(text) } : null,
);

/** Text that looks like a date must be one. */
export const text = z.string().superRefine((value, context) => {
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(value) && parseWallDate(value) === null) {
    context.addIssue(problem("bad-date", problemWords.badDate(value)));
  }
});

export const scalar = z.union([text, z.number(), z.boolean()], { error: sequenceTexts.message(problemWords.oneValue) });

export const oneOrMore = <Item extends z.ZodType>(item: Item) =>
  z.union([item, z.array(item).min(1)], { error: sequenceTexts.message(problemWords.oneOrMore) });

export const where = z.record(z.string(), scalar).describe("Keys of the event's data and the value that each must equal.");

export const lateness = z
  .strictObject({
    after: duration.describe("A touch is late after this."),
    then: z
      .enum(latenessAnswers)
      .describe("send it now · shift the later steps as well · collapse: leave it out if a later one is due as well · drop it"),
  })
  .describe("What happens to a touch that is found late, after an outage or a pause. Default: after 1 day, shift.");

/** Keys that contain a name chosen by the marketer, such as `score.trust`. */
interface NamedKeys {
  readonly prefix: "score" | "fields";
  readonly value: z.ZodType;
}

/** An object with fixed keys and keys that contain a name. Other keys are refused. */
export function objectWithNames<Shape extends z.ZodRawShape>(shape: Shape, families: readonly NamedKeys[]) {
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
      if (entries.length === 0) context.addIssue(problem("empty", problemWords.empty));
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
