import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/deadlines.ts", find: "LEASE_SECONDS = 40", replace: "LEASE_SECONDS = 5" },
  { file: "services/engine/dispatch/drain-touches.ts", find: "new Set(underway.keys())", replace: "new Set<string>()" },
];
