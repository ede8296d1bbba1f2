import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/breaker.ts", find: "if (probe || acceptedAt < startedAt.getTime()) fail", replace: "if (probe) fail" },
];
