import type { Module } from "../engine/modules/module.ts";
import { paymentRefunded, paymentReversed } from "./payment-events.ts";
import { paymentActs } from "./words.ts";

export { oweRefunds } from "./owe-refunds.ts";
export { type ReceivedPayment, receivePayment } from "./receive-payment.ts";

/** What is paid, by which way, and what is given back. */
export const payments: Module = {
  name: "payments",
  events: [paymentReversed, paymentRefunded],
  words: { acts: paymentActs },
  personalColumns: {
    personal: [
      {
        table: "bank_line",
        owner: "lead",
        becomes: { payer: "''", account: "''", reference: "''", memo: "''" },
      },
      { table: "payer_alias", owner: "lead", becomes: "delete" },
    ],
    impersonal: {
      bank_file: ["file_hash", "name", "own_account", "author"],
      bank_line: ["line_key", "bank", "branch", "own_account", "state", "why", "candidates", "decided_by"],
      payment: ["method", "currency", "state", "provider_ref", "created_by"],
      refund: ["state", "reason", "provider_ref", "created_by"],
      provider_event: ["id", "type", "object_kind", "object_id"],
    },
  },
};
