import { channels } from "../../../touches/channel.ts";
import { ifText, mapOf } from "../../as-written.ts";
import type { StepKind } from "../step-kind.ts";
import { compileSend } from "./compile.ts";
import { type SendSource, type SendStep, sendShape } from "./shape.ts";
import { takeSend } from "./take.ts";
import { sendSentence, sendWords } from "./words.ts";

/** Plans one touch, on the best reachable channel. */
export const send: StepKind<SendSource, SendStep> = {
  kind: "send",
  words: sendWords,
  shape: sendShape,
  compile: compileSend,
  take: takeSend,
  sentence: sendSentence,
  names: (step, at, names) => {
    for (const channel of channels) {
      ifText(mapOf(step.send)[channel], (template) => names.template([...at, "send", channel], template, channel));
    }
  },
};
