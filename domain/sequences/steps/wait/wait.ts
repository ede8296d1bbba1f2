import type { StepKind } from "../step-kind.ts";
import { checkWait, namesOfWait } from "./check.ts";
import { compileWait } from "./compile.ts";
import { type WaitSource, type WaitStep, waitShape } from "./shape.ts";
import { takeWait } from "./take.ts";
import { waitSentence, waitWords } from "./words.ts";

/** Waits for a length of time or until an instant. */
export const wait: StepKind<WaitSource, WaitStep> = {
  kind: "wait",
  words: waitWords,
  shape: waitShape,
  compile: compileWait,
  take: takeWait,
  sentence: waitSentence,
  // A date that is past or missing is no wait.
  passage: ({ wait }) => (wait.kind === "until" || wait.kind === "date" ? "sometimes" : "never"),
  names: namesOfWait,
  check: checkWait,
};
