import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/drafts/save-draft.ts", find: "(present?.revision ?? null) !== revision", replace: "revision === -1" },
];
