import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/drafts/draft.ts", find: "select pg_advisory_xact_lock(hashtextextended($1, 3))", replace: "select $1::text" },
];
