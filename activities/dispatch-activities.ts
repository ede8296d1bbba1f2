import { setTimeout as delay } from "node:timers/promises";
import { Context as ActivityContext } from "@temporalio/activity";
import { HEARTBEAT_SECONDS } from "../domain/touches/deadlines.ts";
import type { Context } from "../services/engine/context/context.ts";
import { drainTouches } from "../services/engine/dispatch/drain-touches.ts";
import type { Handover } from "../services/engine/dispatch/handover.ts";
import type { TouchBell } from "../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../services/engine/dispatch/transport.ts";
import { separate } from "../services/engine/observation/observe.ts";
import { readSenders, type Sender } from "../services/engine/senders/read-senders.ts";
import { codedFailures } from "./coded-failures.ts";

/** How a turn of dispatch ended: its time was over · the sender cannot send from here · dispatch has a task queue of its own now. */
export type Turn = "served" | "gone" | "moved";

/**
 * How long a drain goes on after its turn if no successor begins, in real ms. Longer than Temporal needs to give a turn that a worker has
 * lost to another one.
 */
const LONGEST_HANDOVER_MS = 2 * HEARTBEAT_SECONDS * 1_000;

export interface DispatchParts {
  /** The open transport of a sender, shared by all activities of the worker; null when the sender is not configured here. */
  transportOf: (sender: Sender) => Transport | null;
  bell: TouchBell;
  /** Aborts when the worker shuts down: the activity claims nothing more and returns at once. */
  stopping: AbortSignal;
  /** How long one turn lasts. The next one reads the senders again. Real ms. */
  turnMs: number;
  handover: Handover;
  /** The drains of this worker that are not done, also after their turns: wait for them at a shutdown. */
  drains: Set<Promise<void>>;
}

export function createDispatchActivities(context: Context, { transportOf, bell, stopping, turnMs, handover, drains }: DispatchParts) {
  return codedFailures(context, {
    /**
     * Sends the due touches of one sender for one turn. After it the drain goes on claiming until the next turn begins, however long Temporal
     * needs for that, and then finishes its sends beside it: their leases outlast their deadlines, so nobody takes them over.
     */
    async drain(senderId: string): Promise<Turn> {
      const activity = ActivityContext.current();
      const sender = (await readSenders(context.database.pool)).find((one) => one.id === senderId);
      const transport = sender && transportOf(sender);
      // Without a way out there is nothing to take over, and another worker may have one.
      if (!transport) return "gone";
      const over = await handover.begin(senderId);
      const stop = AbortSignal.any([activity.cancellationSignal, stopping, over.signal]);
      let isTurn = true;
      const heartbeat = () => void (isTurn && activity.heartbeat());
      const drained = separate(() => drainTouches(context, { sender, transport, bell, stop, heartbeat }));
      drains.add(drained);
      const forget = () => void drains.delete(drained);
      drained.then(forget, forget);
      await delay(turnMs, undefined, { signal: stop }).catch(() => {});
      isTurn = false;
      if (stop.aborted) return "served";
      const end = setTimeout(() => over.abort(), LONGEST_HANDOVER_MS);
      // Also when the worker shuts down: the timer would keep its process.
      stop.addEventListener("abort", () => clearTimeout(end));
      return "served";
    },
  });
}

export type DispatchActivities = ReturnType<typeof createDispatchActivities>;

/**
 * For the task queue that dispatch shared with everything else before it had its own. A run that began there is told to go on at the new
 * one. The activity has the name of the one that sends, because that is what such a run asks for.
 */
export function createMovedDispatch(): Pick<DispatchActivities, "drain"> {
  return { drain: async () => "moved" };
}
