import { Context as ActivityContext } from "@temporalio/activity";
import type { Context } from "../services/engine/context/context.ts";
import { drainTouches } from "../services/engine/dispatch/drain-touches.ts";
import type { TouchBell } from "../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../services/engine/dispatch/transport.ts";
import { separate } from "../services/engine/observation/observe.ts";
import { readSenders, type Sender } from "../services/engine/senders/read-senders.ts";
import { codedFailures } from "./coded-failures.ts";

/** How long one dispatch activity runs. A new one then reads the settings again. Real ms. */
const TURN_MS = 10 * 60_000;

export interface DispatchParts {
  /** The open transport of a sender, shared by all activities of the worker; null when the sender is not configured here. */
  transportOf: (sender: Sender) => Transport | null;
  bell: TouchBell;
  /** Aborts when the worker shuts down: the activity finishes the running sends and returns at once. */
  stopping: AbortSignal;
  /** Real ms of one turn. Default: ten minutes. */
  turnMs?: number;
}

export function createDispatchActivities(context: Context, parts: DispatchParts) {
  return codedFailures(context, {
    async drain(senderId: string): Promise<"served" | "gone"> {
      const activity = ActivityContext.current();
      const sender = (await readSenders(context.database.pool)).find((one) => one.id === senderId);
      const transport = sender && parts.transportOf(sender);
      if (!transport) return "gone";
      const stop = AbortSignal.any([activity.cancellationSignal, parts.stopping, AbortSignal.timeout(parts.turnMs ?? TURN_MS)]);
      await separate(() => drainTouches(context, { sender, transport, bell: parts.bell, stop, heartbeat: () => activity.heartbeat() }));
      return "served";
    },
  });
}

export type DispatchActivities = ReturnType<typeof createDispatchActivities>;
