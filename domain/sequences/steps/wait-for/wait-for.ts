import { friendshipEvents } from "../../../line/friend-answers.ts";
import type { StepKind } from "../step-kind.ts";
import { checkWaitFor, namesOfWaitFor } from "./check.ts";
import { compileWaitFor } from "./compile.ts";
import { type WaitForSource, type WaitForStep, waitForShape } from "./shape.ts";
import { takeWaitFor } from "./take.ts";
import { waitForSentence, waitForTexts, waitForWords } from "./words.ts";

/** Waits until an event comes or the time is up. */
export const waitFor: StepKind<WaitForSource, WaitForStep> = {
  kind: "waitFor",
  words: waitForWords,
  shape: waitForShape,
  compile: compileWaitFor,
  take: takeWaitFor,
  sentence: waitForSentence,
  within: ({ satisfied, otherwise }) => [satisfied, otherwise],
  ways: () => [waitForTexts.came, waitForTexts.didNotCome],
  passage: () => "never",
  events: ({ event }) => [event, ...friendshipEvents(event)],
  names: namesOfWaitFor,
  check: checkWaitFor,
};
