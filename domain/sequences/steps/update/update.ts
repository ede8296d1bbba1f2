import { mapOf } from "../../as-written.ts";
import type { StepKind } from "../step-kind.ts";
import { compileUpdate } from "./compile.ts";
import { type UpdateSource, type UpdateStep, updateShape } from "./shape.ts";
import { takeUpdate } from "./take.ts";
import { updateSentence } from "./words.ts";

/** Changes facts about the lead. */
export const update: StepKind<UpdateSource, UpdateStep> = {
  kind: "update",
  shape: updateShape,
  compile: compileUpdate,
  take: takeUpdate,
  sentence: updateSentence,
  names: (step, at, names) => names.fieldKeys([...at, "update"], mapOf(step.update)),
};
