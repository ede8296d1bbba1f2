export const refundReasons = ["cooling-off", "cancelled", "double", "late-success", "other"] as const;
export type RefundReason = (typeof refundReasons)[number];
