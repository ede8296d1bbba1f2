import type { Edit } from "../mutant.ts";

export const edits: Edit[] = [
  {
    file: "services/payments/write-lines.ts",
    find: "payments.set(id, paymentId);",
    replace: 'payments.set(id, paymentId); await tx.query("commit"); await tx.query("begin");',
  },
];
