import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/imports/import-csv.ts",
    find: "for await (const records of batches(prepared, run.position)) {",
    replace:
      "const kept: unknown[] = [];\n  for await (const records of batches(prepared, run.position)) {\n    kept.push(structuredClone(records), structuredClone(records), structuredClone(records));",
  },
];
