import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [{ file: "services/engine/journal/write-journal.ts", find: "  await writeJournal(context);\n", replace: "" }];
