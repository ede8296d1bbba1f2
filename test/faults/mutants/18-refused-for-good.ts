import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "channels/line/outcomes.ts",
    find: 'return { kind: "rejected", code, cause: blamesAddress(error.body) ? "address" : "content" }',
    replace: 'return { kind: "deferred", code, phase: "status", scope: "message", retryAfterMs: 0 }',
  },
];
