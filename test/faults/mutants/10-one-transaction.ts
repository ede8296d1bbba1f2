import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consent/confirm-opt-in.ts",
    find: "if (lead) await completeLead(tx,",
    replace:
      'await tx.query("commit");\n    await new Promise((resolve) => setTimeout(resolve, 500));\n    await tx.query("begin");\n    if (lead) await completeLead(tx,',
  },
];
