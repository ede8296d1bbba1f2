/** credit: it was paid beyond what is owed, and staff give it back. */
export const refundReasons = ["cooling-off", "cancelled", "double", "late-success", "credit", "other"] as const;
export type RefundReason = (typeof refundReasons)[number];
