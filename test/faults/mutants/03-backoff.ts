import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/settle-sends.ts",
    find: "backoff(job.attempt, Math.random(), outcome.scope)",
    replace: "Math.min(0, backoff(job.attempt, Math.random(), outcome.scope))",
  },
];
