import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/touches/judge-touch.ts",
    find: "opening > now ?",
    replace: "(opening > now && now.getTime() - touch.dueAt.getTime() < 12 * 3_600_000) ?",
  },
];
