/** What the last screen before an on-line order must show (Specified Commercial Transactions Act, art. 12-6; CAA guidelines on mail order). */
export const confirmationItems = [
  "quantity",
  "price",
  "instalments",
  "payment",
  "delivery",
  "application-period",
  "withdrawal",
  "correction",
] as const;
export type ConfirmationItem = (typeof confirmationItems)[number];

/** An order as its last screen shows it. Texts are shown as they are; null or blank means that the screen does not say it. */
export interface OrderScreen {
  /** Of each line. */
  quantities: readonly string[];
  /** With tax and all charges. */
  totalMinor: number | null;
  /** More than one payment: each with its date and amount must be there and sum to the total. */
  isSeries: boolean;
  instalments: readonly { dueOn: string; amountMinor: number }[];
  /** When and how to pay. */
  payment: string | null;
  /** When it is delivered, or from when to when the service runs. */
  delivery: string | null;
  /** Orders are taken only until a date. */
  isLimited: boolean;
  applicationPeriod: string | null;
  /** Withdrawal, return, cancellation: the terms, also if there is none. */
  withdrawal: string | null;
  /** The buyer can go back and correct the order. */
  canBeCorrected: boolean;
}

/** What the screen lacks, in its order; empty: the order may be taken (processes.md CON8). */
export function missingFromConfirmation(order: OrderScreen): ConfirmationItem[] {
  const shows: Record<ConfirmationItem, boolean> = {
    quantity: order.quantities.length > 0 && order.quantities.every(isSaid),
    price: order.totalMinor !== null,
    instalments: !order.isSeries || sumOf(order.instalments) === order.totalMinor,
    payment: isSaid(order.payment),
    delivery: isSaid(order.delivery),
    "application-period": !order.isLimited || isSaid(order.applicationPeriod),
    withdrawal: isSaid(order.withdrawal),
    correction: order.canBeCorrected,
  };
  return confirmationItems.filter((item) => !shows[item]);
}

function isSaid(text: string | null): boolean {
  return text !== null && text.trim() !== "";
}

function sumOf(instalments: OrderScreen["instalments"]): number {
  return instalments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
