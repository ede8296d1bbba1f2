import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/tracking/judge-hits.ts", find: 'one.label === "human"', replace: 'one.row.method === "GET"' },
];
