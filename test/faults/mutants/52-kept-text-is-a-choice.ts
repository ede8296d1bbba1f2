import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "console/editors/draft/use-draft.ts",
    find: "conflict: isOfThis ? null : { theirs: server, changed: null }",
    replace: "conflict: null",
  },
];
