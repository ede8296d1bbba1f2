import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "domain/touches/retry.ts", find: "pastDot < 2", replace: "pastDot < 9" }];
