import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/tracking/record-page-open.ts",
    find: 'const label = isMachine ? "machine" :',
    replace: 'const label = isMachine ? "human" :',
  },
];
