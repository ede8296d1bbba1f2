import type { StepWords } from "../step-kind.ts";

export const noTemplate = "Name a template for email, line or person.";

/** The reasons `late` and `collapsed` are in touches/reasons.ts, since the touch policy has them too. */
export const sendWords: StepWords = {
  reasons: {
    window: { ja: "配信時間になるまで後ろにずらします", en: "moved to when the sending window opens" },
    "defer window": { ja: "配信時間外だったため", en: "the sending window was closed" },
    "defer late": { ja: "予定より遅れて見つかったため", en: "it was found late" },
  },
  time: [
    "A send waits for the window to open. It does not when it answers the lead's own act: right after the lead's own entry, and right after a `waitFor` that the lead's own event satisfied. Any wait in between ends that.",
    "The journey does not wait until a message has been delivered.",
    "A touch found later than `late.after` (default 1 day, then shift): `send` it now, the later steps keep their dates; `shift` the rest of the journey along; `collapse`: leave it out if a later one is due as well; `drop`: leave it out.",
  ],
};
