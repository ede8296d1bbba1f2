import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/retry-until-written.ts",
    find: '"the ledger could not be written; trying again");',
    replace: '"the ledger could not be written; trying again");\n      throw error;',
  },
];
