/** The events by which somebody becomes a customer, or ceases to be one. */
export const BECAME_CUSTOMER = "becameCustomer";
export const CEASED_CUSTOMER = "ceasedCustomer";

export type Relation = "lead" | "customer";

/** The relation after such an event; null for other events. */
export function relationAfter(kind: string): Relation | null {
  if (kind === BECAME_CUSTOMER) return "customer";
  return kind === CEASED_CUSTOMER ? "lead" : null;
}
