import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Invoice",
  greeting: "Please find below what is due.",
  number: "Invoice number",
  issuedOn: "Date of issue",
  subject: "Subject",
  suppliedOn: "Date of supply",
  period: "{from} to {to}",
  amount: "Amount due (tax included)",
  due: "Due on",
  instalments: { title: "Payments", count: "No.", dueOn: "Due on", amount: "Amount (tax included)" },
  bank: {
    title: "Bank account",
    account: "{bank}, {branch}, {type}, {number}",
    holder: "Account holder",
    fee: "Please bear the bank's transfer fee.",
  },
};
