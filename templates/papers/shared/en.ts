import type { ja } from "./ja.ts";

export const en: typeof ja = {
  colon: ": ",
  page: "{number}   {page} / {pages}",
  number: "Number",
  issuedOn: "Date",
  phone: "Phone",
  email: "E-mail",
  registration: "Registration number",
  personInCharge: "Contact",
  lines: { title: "Item", quantity: "Quantity", unit: "Unit price", rate: "Tax", amount: "Amount" },
  priceMode: { inclusive: "Prices and amounts include tax.", exclusive: "Prices and amounts are without tax." },
  reduced: "※ Reduced tax rate",
  reducedMark: "※",
  exempt: "Exempt",
  totals: {
    rate: "at {rate}%",
    reducedRate: "at {rate}% (reduced rate)",
    exempt: "exempt from tax",
    discount: "Discount, {rate}",
    sum: "Subtotal",
    net: "Net",
    tax: "Tax",
    gross: "Gross",
    total: "Total",
  },
  notes: "Notes",
};
