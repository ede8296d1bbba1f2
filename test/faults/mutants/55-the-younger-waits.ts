import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: "if (elder === null ||", replace: "if (now || elder === null ||" },
];
