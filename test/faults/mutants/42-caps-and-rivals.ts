import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: "free > now", replace: "free > now && touch.prompt" },
  { file: "domain/touches/judge-touch.ts", find: "alone > now ?", replace: "alone < new Date(0) ?" },
];
