import type { StepWords } from "../step-kind.ts";

export const waitForWords: StepWords = {
  reasons: {
    event: { ja: "待っていたイベントがありました", en: "the event came" },
    "line-blocked": {
      ja: "LINEをブロックされ、待っていたイベントが起こらなくなりました",
      en: "the lead blocked the LINE account, so the event could not come any more",
    },
    "timed-out": { ja: "待っていたイベントが期限までにありませんでした", en: "the event did not come in time" },
  },
  time: [
    "In `waitFor`, an event counts if it happens between the anchor and the end of `within`.",
    "A `waitFor` for `linePostback` or `lineMessageReceived` goes on with `otherwise` as soon as the lead blocks the LINE account.",
  ],
};
