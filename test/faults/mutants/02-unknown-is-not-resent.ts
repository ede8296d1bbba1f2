import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/retry.ts", find: 'category === "transactional") && pastDot', replace: 'category !== "care") && pastDot' },
];
