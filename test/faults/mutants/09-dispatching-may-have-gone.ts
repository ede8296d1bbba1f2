import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/recover-sends.ts",
    find: 'past = row.state === "dispatching"',
    replace: 'past = row.state === "dispatching" && row.pastDot > 99',
  },
];
