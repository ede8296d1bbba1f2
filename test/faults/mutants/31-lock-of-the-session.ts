import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/sessions/session.ts",
    find: "where s.id = $1 for update`",
    replace: "where s.id = $1`",
  },
];
