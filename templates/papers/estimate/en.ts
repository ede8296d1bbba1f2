import type { ja } from "./ja.ts";

export const en: typeof ja = {
  title: "Estimate",
  greeting: "We are pleased to offer the following.",
  number: "Estimate number",
  revision: "revision {revision}",
  issuedOn: "Date of issue",
  expiresOn: "Valid until",
  subject: "Subject",
  amount: "Estimated amount (tax included)",
  choices: { title: "What we propose", variant: "Plan", amount: "Amount (tax included)" },
  leadsWords: "What you told us",
  holds: "What it holds",
};
