import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/alarm-silence.ts",
    find: "if (sendIds.length === 0) return",
    replace: "if (sendIds.length >= 0) return",
  },
];
