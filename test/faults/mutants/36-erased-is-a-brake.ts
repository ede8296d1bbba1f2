import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "domain/touches/judge-touch.ts", find: '\n  if (facts.lead.erased) return skip("lead-erased");', replace: "" },
  { file: "services/leads/module.ts", find: '\n      { table: "contact", owner: "lead", becomes: "delete" },', replace: "" },
];
