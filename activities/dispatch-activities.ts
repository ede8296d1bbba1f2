import { Context as ActivityContext } from "@temporalio/activity";
import type { Context } from "../services/engine/context/context.ts";
import { drainTouches } from "../services/engine/dispatch/drain-touches.ts";
import type { TouchBell } from "../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../services/engine/dispatch/transport.ts";
import { separate } from "../services/engine/observation/observe.ts";
import { readSenders, type Sender } from "../services/engine/senders/read-senders.ts";
import { codedFailures } from "./coded-failures.ts";

/** One dispatch activity serves this long, then hands over: so that settings are read anew and histories stay small. Real ms. */
const TURN_MS = 10 * 60_000;

export interface DispatchParts {
  /** The way out of a sender, open as long as the worker lives; null when this installation has none. */
  transportOf: (sender: Sender) => Transport | null;
  bell: TouchBell;
  /** The worker is about to shut down: finish what is under way and give the sender back at once. */
  stopping: AbortSignal;
  /** Real ms of one turn; ten minutes when left out. */
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
