import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "channels/line/outcomes.ts", find: ".message === MONTHLY_LIMIT", replace: '.message === ""' }];
