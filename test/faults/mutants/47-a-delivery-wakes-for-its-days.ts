import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/deliveries/advance-delivery.ts",
    find: "earliest([next, pauses, starts])",
    replace: "null",
  },
];
