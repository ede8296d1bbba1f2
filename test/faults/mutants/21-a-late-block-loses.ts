import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/line/process-webhooks.ts", find: "where id = $1 and state_at <= $2", replace: "where id = $1" },
];
