import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consultations/standing.ts",
    find: "occurrence === moves",
    replace: "occurrence <= moves",
  },
];
