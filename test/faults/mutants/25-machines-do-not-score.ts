import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/tracking/judge-hits.ts", find: '(label === "human" ? [eventOf', replace: '(hit.method === "GET" ? [eventOf' },
];
