import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/access/change-password.ts", find: "await endSessions(tx, id, sessionId)", replace: "await Promise.resolve()" },
];
