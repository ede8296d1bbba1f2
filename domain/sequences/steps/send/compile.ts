import type { Channel } from "../../../touches/channel.ts";
import type { PlannedMessage } from "../../../touches/planned-message.ts";
import { latenessOf } from "../../compile-parts.ts";
import type { Compiling } from "../step-kind.ts";
import type { MessagesByChannel, SendSource, SendStep } from "./shape.ts";

export function compileSend({ id, send, late }: SendSource, compiling: Compiling): SendStep {
  return { kind: "send", id, plan: planOf(send), late: late === undefined ? compiling.late : latenessOf(late) };
}

/** Keeps the channels in the order in which they are written. */
export function planOf(messages: MessagesByChannel): PlannedMessage[] {
  return Object.entries(messages).flatMap(([channel, template]) =>
    channel === "to" || template === undefined ? [] : [{ channel: channel as Channel, template }],
  );
}
