import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "domain/touches/retry.ts", find: "line: 24 * 3_600_000", replace: "line: 240 * 3_600_000" }];
