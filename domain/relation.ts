/** The events by which somebody becomes a customer, or ceases to be one. */
export const BECAME_CUSTOMER = "becameCustomer";
export const CEASED_CUSTOMER = "ceasedCustomer";

export type Relation = "lead" | "customer";

/** What makes a customer: a signed contract, or a back-end offer that was paid without one. */
export const purchaseKinds = ["contract", "order"] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

/** What undoes a purchase: all of it went back, or its payment was taken back. A contract that is terminated stays one. */
export const purchaseEnds = ["cooled-off", "refunded", "reversed"] as const;
export type PurchaseEnd = (typeof purchaseEnds)[number];

export const ORDER_REPEATED = "orderRepeated";

/** How many purchases stand after such an event. */
export function ordersAfter(kind: string, before: number): number {
  if (kind === BECAME_CUSTOMER) return Math.max(1, before);
  if (kind === CEASED_CUSTOMER) return 0;
  return kind === ORDER_REPEATED ? before + 1 : before;
}

/** The relation after such an event; null for other events. */
export function relationAfter(kind: string): Relation | null {
  if (kind === BECAME_CUSTOMER) return "customer";
  return kind === CEASED_CUSTOMER ? "lead" : null;
}
