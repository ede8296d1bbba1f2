import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/sessions/look-at-session.ts",
    find: "wakeAt: earlier(session.heldUntil, ends)",
    replace: "wakeAt: earlier(null, ends)",
  },
];
