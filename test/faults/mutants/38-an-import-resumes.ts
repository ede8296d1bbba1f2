import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/imports/import-run.ts", find: "run: found,", replace: "run: { ...found, position: 0 }," }];
