import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/claim-touches.ts", find: "t.not_before <= $2", replace: "$2::timestamptz is not null" },
];
