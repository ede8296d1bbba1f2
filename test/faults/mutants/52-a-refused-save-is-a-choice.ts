import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "console/editors/draft/use-draft.ts",
    find: "conflict: { theirs: theirs && { ...theirs, text: normal(theirs.text) }, changed: refused.body.changed }",
    replace: "revision: theirs?.revision ?? null",
  },
];
