import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consent/confirm-opt-in.ts",
    find: "await completeLead(tx,",
    replace:
      'await tx.query("commit");\n    await new Promise((resolve) => setTimeout(resolve, 500));\n    await tx.query("begin");\n    await completeLead(tx,',
  },
];
