import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/payments/settle-refund.ts",
    find: "or provider_ref = $3",
    replace: "or provider_ref = $3 || 'x'",
  },
];
