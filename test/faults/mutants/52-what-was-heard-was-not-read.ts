import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "console/editors/draft/use-draft.ts",
    find: "else if (text !== saved && isOutdated) put({ conflict: { theirs: null, changed: null } });",
    replace: "else if (isNewer) put({ revision: server?.revision ?? null });",
  },
];
