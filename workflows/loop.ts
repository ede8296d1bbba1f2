import { allHandlersFinished, condition, proxyLocalActivities, setHandler, workflowInfo } from "@temporalio/workflow";
import type { ProcessActivities } from "../activities/process-activities.ts";
import { localActivityOptions } from "./local-activities.ts";
import { nudged } from "./messages.ts";
import { retryUntilDone } from "./retry-until-done.ts";

const { advance } = proxyLocalActivities<ProcessActivities>(localActivityOptions);

/** Nudges that this run received. */
export interface Nudges {
  /** Forgets the nudges so far. Call it before each read of the row: the read covers them. */
  clear(): void;
  /** Waits until a nudge comes, or `sleepMs` have passed. */
  wait(sleepMs: number): Promise<void>;
}

export function listenForNudges(): Nudges {
  let isNudged = false;
  setHandler(nudged, () => void (isNudged = true));
  return {
    clear: () => void (isNudged = false),
    wait: async (sleepMs) => void (await condition(() => isNudged, sleepMs)),
  };
}

/**
 * The loop of a level-triggered process: do what is due, sleep until the next due instant or a nudge, repeat. `startNewRun` continues as
 * new; it is called whenever Temporal suggests it.
 */
export async function advanceUntilOver(kind: string, id: string, startNewRun: () => Promise<never>): Promise<string> {
  const nudges = listenForNudges();
  while (!workflowInfo().continueAsNewSuggested) {
    nudges.clear();
    const next = await retryUntilDone(() => advance(id, kind), startNewRun);
    if (next.kind === "over") return next.outcome;
    await nudges.wait(next.sleepMs);
  }
  await condition(allHandlersFinished);
  return startNewRun();
}
