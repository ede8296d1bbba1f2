import { addDuration } from "../time/zoned.ts";
import type { Again } from "./definition.ts";

/** Recorded when a lead comes to the end of a sequence. `data.sequence` is its key. */
export const SEQUENCE_COMPLETED = "sequenceCompleted";

/** A lead whom events make enter one sequence more often than this within an hour runs in circles, and is stopped. */
export const mostEntriesPerHour = 10;

/** Whether a lead whose last entry was at `last` may enter again at `at`. `after` counts in the lead's zone (features.md D3). */
export function mayEnterAgain(again: Again, last: Date, at: Date, zone: string): boolean {
  switch (again.kind) {
    case "never":
      return false;
    case "always":
      return true;
    case "after":
      return addDuration(zone, last, again.after) <= at;
  }
}
