import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/access/record-refusal.ts", find: "writeAudit(tx, entry)", replace: "Promise.resolve(tx)" }];
