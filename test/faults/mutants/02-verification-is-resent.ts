import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "domain/touches/retry.ts",
    find: '(category === "verification" || category === "transactional") && pastDot',
    replace: 'category === "transactional" && pastDot',
  },
];
