import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/engine/module.ts", find: "becomes: { body: \"'{}'\" }", replace: 'becomes: { body: "body" }' },
];
