import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/module.ts", find: '\n      { table: "send", owner: "lead", becomes: { variables: "null" } },', replace: "" },
];
