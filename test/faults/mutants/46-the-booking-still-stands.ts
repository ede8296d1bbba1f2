import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/sessions/standing.ts",
    find: 'if (state !== "booked") return',
    replace: 'if (state === "gone") return',
  },
];
