import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/consultations/look-at-consultation.ts",
    find: 'phase: "waiting", wakeAt: row.heldUntil }',
    replace: 'phase: "waiting", wakeAt: null }',
  },
];
