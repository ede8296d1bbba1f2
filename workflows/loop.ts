import { allHandlersFinished, condition, proxyLocalActivities, setHandler, workflowInfo } from "@temporalio/workflow";
import type { ProcessActivities } from "../activities/process-activities.ts";
import { nudged } from "./messages.ts";
import { patiently } from "./patience.ts";
import { quickly } from "./quickly.ts";

const { advance } = proxyLocalActivities<ProcessActivities>(quickly);

/** Nudges that came to this run. */
export interface Nudges {
  /** Those that have come so far are answered by what is read next. */
  answer(): void;
  /** Until a nudge comes, or `sleepMs` are over. */
  wait(sleepMs: number): Promise<void>;
}

export function listenForNudges(): Nudges {
  let isNudged = false;
  setHandler(nudged, () => void (isNudged = true));
  return {
    answer: () => void (isNudged = false),
    wait: async (sleepMs) => void (await condition(() => isNudged, sleepMs)),
  };
}

/**
 * The loop of a level-triggered process: do what is due, sleep until the answer or a nudge, repeat. `startAnew` continues as new, whenever
 * Temporal suggests it.
 */
export async function advanceUntilOver(kind: string, id: string, startAnew: () => Promise<never>): Promise<string> {
  const nudges = listenForNudges();
  while (!workflowInfo().continueAsNewSuggested) {
    nudges.answer();
    const next = await patiently(() => advance(id, kind), startAnew);
    if (next.kind === "over") return next.outcome;
    await nudges.wait(next.sleepMs);
  }
  await condition(allHandlersFinished);
  return startAnew();
}
