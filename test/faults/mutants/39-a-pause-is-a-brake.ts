import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: 'state === "resting"', replace: 'state === "resting" && facts.lead.holds.length > 0' },
];
