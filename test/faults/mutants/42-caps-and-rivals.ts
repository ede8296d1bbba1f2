import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: "free > now", replace: "free > now && touch.prompt" },
  { file: "domain/touches/judge-touch.ts", find: "until > now.getTime() ?", replace: "until < 0 ?" },
];
