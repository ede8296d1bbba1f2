import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  { file: "services/imports/import-csv.ts", find: "batches(prepared, run.position)", replace: "batches(prepared, 0)" },
];
