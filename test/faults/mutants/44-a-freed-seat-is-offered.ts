import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/sessions/settle-seats.ts",
    find: "if (taken.size >= session.seats) break;",
    replace: "if (taken.size > 0) break;",
  },
];
