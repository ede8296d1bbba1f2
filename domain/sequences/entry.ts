import { addDuration } from "../time/zoned.ts";
import type { Again } from "./definition.ts";

/** Whether a lead who entered last at `last` may enter at `at`; `after` is counted in the lead's zone (features.md D3). */
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
