import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/line-transport.ts",
    find: "retryKey: job.retryKey",
    replace: "retryKey: job.attempt === 1 ? job.retryKey : crypto.randomUUID()",
  },
];
