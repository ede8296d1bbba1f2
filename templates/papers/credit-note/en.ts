import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Credit note",
  subtitle: "Qualified return invoice",
  greeting: "We give back the amount below.",
  number: "Number",
  issuedOn: "Date of issue",
  original: "Original invoice",
  originalIssuedOn: "Its date of issue",
  reason: "Reason",
  amount: "Amount given back (tax included)",
};
