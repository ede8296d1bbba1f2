import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "api/problem.ts", find: "timeout exceeded when trying to connect|", replace: "" }];
