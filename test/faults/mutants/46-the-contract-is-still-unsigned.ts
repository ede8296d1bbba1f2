import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/contracts/standing.ts",
    find: 'return state === "offered";',
    replace: 'return state === "offered" || isStanding(state);',
  },
];
