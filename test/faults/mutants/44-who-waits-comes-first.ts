import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/sessions/seats.ts",
    find: "free > 0 && waiting > 0",
    replace: "free > 0 && waiting > 1_000",
  },
];
