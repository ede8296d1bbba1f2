import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/commit-dispatching.ts",
    find: ", applyFinalCheck<Send, BrakedTouch>(tx, context, sends, brakesOnly)]",
    replace: ", sends.length === 0 ? applyFinalCheck<Send, BrakedTouch>(tx, context, sends, brakesOnly) : sends]",
  },
];
