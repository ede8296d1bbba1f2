import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/drain-touches.ts", find: "waitMs = overall.take(Date.now())", replace: "waitMs = 0" },
];
