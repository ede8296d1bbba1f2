import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/reject-send.ts", find: 'rejection.cause === "content" && job.channel === "line"', replace: "false" },
];
