import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "activities/dispatch-activities.ts",
    find: "const end = setTimeout(() => over.abort(), LONGEST_HANDOVER_MS);",
    replace: "over.abort();\n      await drained;\n      const end = setTimeout(() => {}, LONGEST_HANDOVER_MS);",
  },
];
