import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/restore/apply-journal.ts",
    find: 'if (entry.kind === "withdrawn") await applyWithdrawal(tx, context, entry);',
    replace: "",
  },
];
