import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "api/cross-site.ts", find: "if (origin === undefined) return !hasCookie", replace: "if (origin !== null) return true" },
];
