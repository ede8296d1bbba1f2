import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/sessions/settle-seats.ts",
    find: "w.joined_at, w.id`",
    replace: "w.joined_at desc, w.id desc`",
  },
];
