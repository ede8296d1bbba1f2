import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/payments/settle-attempt.ts",
    find: "if (isNew && open === null)",
    replace: "if (open === null)",
  },
];
