import * as z from "zod";
import { channels } from "../../../touches/channel.ts";
import { listOf, namesOf } from "../../compile-parts.ts";
import type { Condition, Scalar } from "../../condition.ts";
import { objectWithNames, oneOrMore, plainName, scalar, sequenceTexts, text } from "../../schema-parts.ts";
import { branchProblems } from "./words.ts";

const bound = z.union([z.number(), text], { error: sequenceTexts.message(branchProblems.badBound) });

const scoreBounds = z
  .strictObject({ atLeast: z.number().optional(), below: z.number().optional() })
  .refine(({ atLeast, below }) => atLeast !== undefined || below !== undefined, { error: sequenceTexts.message(branchProblems.noBounds) });

const fieldTests = z
  .strictObject({
    is: z.union([scalar, z.array(scalar).min(1)]).optional(),
    isNot: z.union([scalar, z.array(scalar).min(1)]).optional(),
    atLeast: bound.optional(),
    below: bound.optional(),
    isSet: z.boolean().optional(),
  })
  .refine((tests) => Object.keys(tests).length > 0, { error: sequenceTexts.message(branchProblems.noTests) });

/** The conditions of an arm. */
export const when = objectWithNames(
  {
    tags: z
      .strictObject({ has: oneOrMore(plainName).optional(), hasNot: oneOrMore(plainName).optional() })
      .optional()
      .describe("Tags that the lead must have, and must not have."),
    stage: oneOrMore(plainName).optional().describe("The lead's stage is one of these."),
    relation: oneOrMore(z.enum(["lead", "customer"]))
      .optional()
      .describe("lead or customer."),
    orders: scoreBounds.optional().describe("How often they have bought: contracts and orders that stand."),
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

export function compileConditions(source: z.infer<typeof when>): readonly Condition[] {
  const conditions: Condition[] = [];
  for (const [dimension, value] of namesOf(source, "score")) {
    const { atLeast = null, below = null } = value as z.infer<typeof scoreBounds>;
    conditions.push({ kind: "score", dimension, atLeast, below });
  }
  if (source.tags !== undefined) conditions.push({ kind: "tags", has: listOf(source.tags.has), hasNot: listOf(source.tags.hasNot) });
  for (const [key, value] of namesOf(source, "fields")) {
    const { is, isNot, atLeast = null, below = null, isSet = null } = value as z.infer<typeof fieldTests>;
    const optional = (wanted: Scalar | readonly Scalar[] | undefined) => (wanted === undefined ? null : listOf(wanted));
    conditions.push({ kind: "field", key, is: optional(is), isNot: optional(isNot), atLeast, below, isSet });
  }
  if (source.stage !== undefined) conditions.push({ kind: "stage", oneOf: listOf(source.stage) });
  if (source.relation !== undefined) conditions.push({ kind: "relation", oneOf: listOf(source.relation) });
  if (source.orders !== undefined) {
    const { atLeast = null, below = null } = source.orders;
    conditions.push({ kind: "orders", atLeast, below });
  }
  if (source.channel !== undefined) conditions.push({ kind: "channel", reachable: listOf(source.channel.reachable) });
  return conditions;
}
