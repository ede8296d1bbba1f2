import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/engine/dispatch/claim-retries.ts", find: "(pastDot > 0 ?", replace: "(pastDot >= 0 ?" }];
