import * as z from "zod";
import type { Changes } from "../../changes.ts";
import { objectWithNames, oneOrMore, plainName, scalar, sequenceTexts } from "../../schema-parts.ts";
import type { SourceOf } from "../step-kind.ts";
import { badFieldValue } from "./words.ts";

const points = z.int().min(-1000).max(1000);
const fieldValue = z.union([scalar, z.null()], { error: sequenceTexts.message(badFieldValue) });

/** The values of `score.<dimension>` and `fields.<key>`. */
export type Points = z.infer<typeof points>;
export type FieldValue = z.infer<typeof fieldValue>;

export const updateShape = () => ({
  update: objectWithNames(
    {
      tag: oneOrMore(plainName).optional().describe("Tags to add."),
      untag: oneOrMore(plainName).optional().describe("Tags to remove."),
      stage: plainName.optional().describe("The lead's new stage."),
    },
    [
      { prefix: "score", value: points },
      { prefix: "fields", value: fieldValue },
    ],
  ).describe("Changes of the lead. Also `score.<dimension>: ±points` and `fields.<key>: value` (null clears)."),
});

export type UpdateSource = SourceOf<typeof updateShape>;

export interface UpdateStep {
  readonly kind: "update";
  readonly id: string;
  readonly changes: Changes;
}
