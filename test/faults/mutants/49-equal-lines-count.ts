import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/bank/bank-line.ts",
    find: "return JSON.stringify([identityOf(line), line.ordinal]);",
    replace: "return JSON.stringify([identityOf(line)]);",
  },
];
