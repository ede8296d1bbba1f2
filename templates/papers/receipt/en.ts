import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Receipt",
  number: "Receipt number",
  issuedOn: "Date of issue",
  amount: "Amount (tax included)",
  paidFor: "For {what}",
  received: "We have received the amount above, with thanks.",
  receivedOn: "Received on",
  method: "Paid by",
  invoice: "Invoice number",
  breakdown: "Breakdown",
  stamp: "Issued as electronic data: no revenue stamp is needed.",
};
