import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/payments/settle-attempt.ts",
    find: "providerRef: paymentRef,",
    replace: "providerRef: null,",
  },
];
