import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/commit-dispatching.ts",
    find: "await applyFinalCheck<Send, BrakedTouch>(tx, context, sends, brakesOnly)",
    replace: "sends.length === 0 ? await applyFinalCheck<Send, BrakedTouch>(tx, context, sends, brakesOnly) : sends",
  },
];
