import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/context/is-unavailable.ts", find: "timeout exceeded when trying to connect|", replace: "" },
];
