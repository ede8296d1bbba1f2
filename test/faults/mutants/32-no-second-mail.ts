import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/consent/begin-opt-in.ts", find: "< REPEAT_AFTER_MS", replace: "> REPEAT_AFTER_MS" }];
