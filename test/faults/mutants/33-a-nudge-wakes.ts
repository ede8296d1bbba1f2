import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "workflows/loop.ts", find: "void (isNudged = true)", replace: "void (isNudged = false)" }];
