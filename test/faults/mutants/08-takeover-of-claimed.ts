import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/recover-sends.ts",
    find: "sender_id = $1 and state in ('claimed', 'dispatching')",
    replace: "sender_id = $1 and state = 'dispatching'",
  },
];
