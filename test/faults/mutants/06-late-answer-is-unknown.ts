import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "channels/email/smtp-session.ts",
    find: 'setTimeout(() => lose("ETIMEDOUT")',
    replace: 'setTimeout(() => end({ kind: "deferred", code: "ETIMEDOUT", phase, scope: "message" })',
  },
];
