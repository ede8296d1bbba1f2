import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "api/problem.ts", find: "|53...|", replace: "|" }];
