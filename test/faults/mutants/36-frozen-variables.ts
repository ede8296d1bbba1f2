import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/erasure/personal-data.ts", find: '\n  { table: "send", owner: "lead", becomes: { variables: "null" } },', replace: "" },
];
