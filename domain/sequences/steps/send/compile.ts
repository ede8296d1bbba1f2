import type { Channel } from "../../../touches/channel.ts";
import { latenessOf } from "../../compile-parts.ts";
import type { Compiling } from "../step-kind.ts";
import type { SendSource, SendStep } from "./shape.ts";

/** Keeps the channels in the order in which they are written. */
export function compileSend({ id, send, late }: SendSource, compiling: Compiling): SendStep {
  const plan = Object.entries(send).flatMap(([channel, template]) =>
    channel === "to" || template === undefined ? [] : [{ channel: channel as Channel, template }],
  );
  return { kind: "send", id, plan, late: late === undefined ? compiling.late : latenessOf(late) };
}
