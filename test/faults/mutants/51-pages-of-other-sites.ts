import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "api/cross-site.ts", find: 'return site === "same-origin" || site === "none"', replace: "return true" },
];
