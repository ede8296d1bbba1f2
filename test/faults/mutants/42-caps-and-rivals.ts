import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: "free.cap !== null", replace: "free.cap !== null && touch.prompt" },
  { file: "domain/touches/judge-touch.ts", find: "alone > now ?", replace: "alone < new Date(0) ?" },
];
