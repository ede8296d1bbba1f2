import type { StepWords } from "../step-kind.ts";

export const waitForWords: StepWords = {
  reasons: {
    event: "the event came",
    "timed-out": "the event did not come in time",
  },
  time: ["In `waitFor`, an event counts from the anchor on, up to the end of `within`."],
};
