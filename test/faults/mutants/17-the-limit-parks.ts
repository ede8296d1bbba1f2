import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/dispatch/reject-send.ts", find: 'if (rejection.cause !== "quota") return', replace: "if (true) return" },
];
