import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "worker/main.ts", find: "\n      countReconciled(await requestOverdue(context));", replace: "" }];
