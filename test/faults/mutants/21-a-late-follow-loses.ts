import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/line/set-reachable.ts",
    find: "state_at = $2 where id = $1 and state_at <= $2",
    replace: "state_at = $2 where id = $1",
  },
];
