import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "channels/email/smtp-session.ts", find: 'if (phase === "dot") return end', replace: 'if (phase !== "mail") return end' },
];
