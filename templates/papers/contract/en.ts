import type { ja } from "./ja.ts";

export const en: typeof ja = {
  number: "Contract number",
  madeOn: "Drawn up on",
  parties: { issuer: "Provider", buyer: "Client" },
  article: "Article {number} ({heading})",
  priced: "Price",
  payments: { title: "When and how much is paid", count: "No.", dueOn: "Due on", method: "Paid by", amount: "Amount (tax included)" },
  signature: {
    title: "Record of conclusion",
    name: "Name typed by the client",
    at: "Typed at",
    network: "Network address",
    hash: "Hash of the wording (SHA-256)",
    unsigned: "This wording has not been concluded yet.",
  },
  log: "Log",
  statement:
    "This document carries no electronic signature in the sense of the Japanese Act on Electronic Signatures and Certification Business. The typed name, the time, the network address, the hash of the wording and the log show how it was concluded.",
};
