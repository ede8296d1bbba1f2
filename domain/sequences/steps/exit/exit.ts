import type { StepKind } from "../step-kind.ts";
import { compileExit } from "./compile.ts";
import { type ExitSource, type ExitStep, exitShape } from "./shape.ts";
import { takeExit } from "./take.ts";
import { exitSentence } from "./words.ts";

/** Ends the enrolment. */
export const exit: StepKind<ExitSource, ExitStep> = {
  kind: "exit",
  shape: exitShape,
  compile: compileExit,
  take: takeExit,
  sentence: exitSentence,
  passage: () => "never",
  check: () => false,
};
