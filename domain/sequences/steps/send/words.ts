import type { LocalText } from "../../../words/local-text.ts";
import { channelTexts } from "../../condition-text.ts";
import type { StepWords } from "../step-kind.ts";
import type { SendStep } from "./shape.ts";

export const noTemplate: LocalText = {
  ja: "email、line、person のどれかにテンプレートを書いてください。",
  en: "Name a template for email, line or person.",
};

export function sendSentence({ plan }: SendStep): LocalText {
  return messageSentence(plan);
}

/** What one touch does, without a full stop. */
export function messageSentence(plan: SendStep["plan"]): LocalText {
  const ways = plan.map(({ channel, template }) => ({
    ja: `${channelTexts[channel].ja}で「${template}」を送る`,
    en: `"${template}" by ${channelTexts[channel].en}`,
  }));
  return { ja: ways.map(({ ja }) => ja).join("。届かなければ"), en: `Send ${ways.map(({ en }) => en).join(", or else ")}` };
}

/** The reasons `late` and `collapsed` are in touches/reasons.ts, since the touch policy has them too. */
export const sendWords: StepWords = {
  reasons: {
    window: { ja: "配信時間になるまで後ろにずらします", en: "moved to when the sending window opens" },
    "defer window": { ja: "配信時間外だったため", en: "the sending window was closed" },
    "defer late": { ja: "予定より遅れて見つかったため", en: "it was found late" },
  },
  time: [
    "A send waits for the window to open, unless it answers the lead's own act: right after an entry by the lead's own act, or right after a `waitFor` that the lead's own event satisfied. After any wait in between, it waits for the window again.",
    "The enrolment does not wait until a message has been delivered.",
    "For a touch that is found later than `late.after` (default: after 1 day, `shift`): `send` sends it now and the later steps keep their dates; `shift` also moves the later steps; `collapse` leaves it out if a later one is due as well; `drop` leaves it out.",
  ],
};
