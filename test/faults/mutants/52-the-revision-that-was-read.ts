import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/drafts/draft.ts", find: "(draft?.revision ?? null) !== revision", replace: "revision === -1" },
];
