import { isLow } from "../deliveries/rating.ts";
import { BECAME_CUSTOMER, CEASED_CUSTOMER, ORDER_REPEATED } from "../relation.ts";
import type { Refusal } from "./next-offers.ts";
import type { Closing } from "./play-states.ts";

/** What ends the selling to a customer at once (CAR4), whatever was planned. */
const closes: Readonly<Record<string, Refusal | Closing>> = {
  incidentOpened: "incident",
  paymentOverdue: "overdue",
  contractCooledOff: "cooling-off",
  wentDormant: "dormant",
  [CEASED_CUSTOMER]: "no-customer",
};

interface Happened {
  kind: string;
  data: Readonly<Record<string, unknown>>;
}

/** Why an event ends the selling to a customer; null: it does not. Another system may have written its data. */
export function closingBy({ kind, data }: Happened): Refusal | Closing | null {
  if (kind === "deliveryRated") {
    const { score, worth } = data;
    const rating = { score: typeof score === "number" ? score : 5, worth: typeof worth === "boolean" ? worth : null };
    return isLow(rating) ? "unhappy" : null;
  }
  return Object.hasOwn(closes, kind) ? (closes[kind] ?? null) : null;
}

/** Whether the customer bought. */
export function isPurchase(kind: string): boolean {
  return kind === ORDER_REPEATED || kind === BECAME_CUSTOMER;
}

export const REVIVED = "revived";
