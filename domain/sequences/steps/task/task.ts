import { ifText, mapOf } from "../../as-written.ts";
import type { StepKind } from "../step-kind.ts";
import { compileTask } from "./compile.ts";
import { type TaskSource, type TaskStep, taskShape } from "./shape.ts";
import { takeTask } from "./take.ts";
import { taskSentence } from "./words.ts";

/** Gives a person something to do. */
export const task: StepKind<TaskSource, TaskStep> = {
  kind: "task",
  shape: taskShape,
  compile: compileTask,
  take: takeTask,
  sentence: taskSentence,
  names: (step, at, names) => ifText(mapOf(step.task).script, (script) => names.template([...at, "task", "script"], script, "person")),
};
