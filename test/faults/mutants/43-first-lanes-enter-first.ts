import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/drain-touches.ts", find: "attempt(job, probe), { priority }", replace: "attempt(job, probe)" },
];
