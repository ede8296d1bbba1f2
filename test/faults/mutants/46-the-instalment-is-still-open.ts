import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/invoices/standing.ts",
    find: "asked.some(({ openMinor }) => openMinor > 0) ?",
    replace: "asked.length > 0 ?",
  },
];
