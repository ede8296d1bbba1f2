import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "channels/line/outcomes.ts",
    find: '=== 409) return { kind: "accepted", code }',
    replace: '=== 409) return { kind: "rejected", code, cause: "content" }',
  },
];
