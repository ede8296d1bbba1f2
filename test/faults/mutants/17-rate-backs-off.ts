import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "channels/line/outcomes.ts", find: 'scope: "sender", ...retryAfter(error)', replace: 'scope: "sender", retryAfterMs: 0' },
];
