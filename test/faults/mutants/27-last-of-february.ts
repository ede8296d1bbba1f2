import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/time/zoned.ts",
    find: "return wall.plus({ years:",
    replace: "return wall.plus({ days: wall.day > 28 ? 1 : 0 }).plus({ years:",
  },
];
