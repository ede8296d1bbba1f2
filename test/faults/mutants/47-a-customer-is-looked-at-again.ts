import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/care/advance-care.ts",
    find: "new Date(Math.min(...wakes.map((wake) => wake.getTime())))",
    replace: "null",
  },
];
