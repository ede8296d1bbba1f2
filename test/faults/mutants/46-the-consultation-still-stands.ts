import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consultations/standing.ts",
    find: "if (state !== needs) return",
    replace: 'if (state === "gone") return',
  },
];
