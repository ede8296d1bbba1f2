import type { StepWords } from "../step-kind.ts";

export const waitForWords: StepWords = {
  reasons: {
    event: { ja: "待っていたイベントがありました", en: "the event came" },
    "timed-out": { ja: "待っていたイベントが期限までにありませんでした", en: "the event did not come in time" },
  },
  time: ["In `waitFor`, an event counts if it happens between the anchor and the end of `within`."],
};
