import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/engine/dispatch/park-send.ts", find: "rowCount === 0", replace: "rowCount !== 99" }];
