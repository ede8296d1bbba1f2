import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/access/change-staff.ts",
    find: "after.disabled || loosened) await endSessions(tx, staffId)",
    replace: "after.disabled) await Promise.resolve()",
  },
];
