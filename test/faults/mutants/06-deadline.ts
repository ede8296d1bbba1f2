import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "domain/touches/deadlines.ts", find: "DEADLINE_SECONDS = 20", replace: "DEADLINE_SECONDS = 60" }];
