import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/drain-touches.ts", find: "attempt(job), { priority }", replace: "attempt(job)" },
];
