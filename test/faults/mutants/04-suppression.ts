import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/engine/dispatch/reject-send.ts",
    find: '\n      await closeContact(tx, job, "bounced", now);\n      await suppress(tx, job, now);',
    replace: "",
  },
];
