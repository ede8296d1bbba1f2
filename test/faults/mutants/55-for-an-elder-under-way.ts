import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/read-touch-facts.ts",
    find: "and e.state in ('due', 'claimed')",
    replace: "and e.state = 'due'",
  },
];
