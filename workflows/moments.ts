import type { Nudges } from "./loop.ts";
import { retryUntilDone } from "./retry-until-done.ts";

/** State of a row: it is over, or the moment comes in `sleepMs` real ms (0 or less once it has come). */
export type RowState = { kind: "over" } | { kind: "waiting"; sleepMs: number };

/** Waits for the row to be over or for its moment to come. True when it is over or gone first. Reads the row again after every nudge. */
export async function endedBefore(readRow: () => Promise<RowState>, nudges: Nudges, startNewRun: () => Promise<never>): Promise<boolean> {
  for (;;) {
    nudges.clear();
    const row = await retryUntilDone(readRow, startNewRun);
    if (row.kind === "over") return true;
    if (row.sleepMs <= 0) return false;
    await nudges.wait(row.sleepMs);
  }
}
