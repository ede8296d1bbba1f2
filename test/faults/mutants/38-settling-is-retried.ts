import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/drain-touches.ts",
    find: 'retryUntilWritten(context, () => observeStep("settle", who, results.length, () => settleSends(context, results)))',
    replace: 'observeStep("settle", who, results.length, () => settleSends(context, results))',
  },
];
