import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/access/end-session.ts", find: "id = $1 and staff_id = $2", replace: "id = $1 and $2::uuid is not null" },
];
