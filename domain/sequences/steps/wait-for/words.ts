import { durationText } from "../../../time/duration-text.ts";
import type { LocalText, Words } from "../../../words/local-text.ts";
import type { StepWords } from "../step-kind.ts";
import type { WaitForStep } from "./shape.ts";

export const waitForTexts = {
  came: { ja: "あった場合", en: "It came" },
  didNotCome: { ja: "期限までになかった場合", en: "It did not come in time" },
} satisfies Words;

export function waitForSentence({ event, where, within }: WaitForStep): LocalText {
  const pairs = Object.entries(where).map(([key, value]) => `${key}=${value}`);
  const named = pairs.length > 0 ? `${event} (${pairs.join(", ")})` : event;
  const length = durationText(within);
  return { ja: `${named} があるまで、最長${length.ja}待つ`, en: `Wait for ${named}, at most ${length.en}` };
}

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
