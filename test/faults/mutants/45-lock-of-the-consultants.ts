import type { Edit } from "../mutant.ts";

/** The database still refuses an overlap, but as an error: nobody is told. */
export const edits: Edit[] = [
  {
    file: "services/consultations/read-consultants.ts",
    find: "order by key for update",
    replace: "order by key",
  },
];
