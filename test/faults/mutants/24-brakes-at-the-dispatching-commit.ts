import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/commit-dispatching.ts",
    find: "await applyLastWord<Send, BrakedTouch>(tx, context, sends, brakesAlone)",
    replace: "sends.length === 0 ? await applyLastWord<Send, BrakedTouch>(tx, context, sends, brakesAlone) : sends",
  },
];
