import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/settle-sends.ts",
    find: "[...own.keys()].filter(wasPushed)",
    replace: "[...own.keys()].filter(() => false)",
  },
];
