import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/time/zoned.ts",
    find: "let early = local - after;",
    replace: "if (local > 0) return new Date(local - before);\n  let early = local - after;",
  },
];
