import type { Module } from "../engine/modules/module.ts";
import { chargeAtSql, dueChargesSql } from "./charge-saved-cards.ts";
import { paymentRefunded, paymentReversed } from "./payment-events.ts";
import { reportProviderEvents } from "./report-provider-events.ts";
import { endSavedCard } from "./saved-card.ts";
import { paymentActs } from "./words.ts";

export { oweRefunds } from "./owe-refunds.ts";
export { receivePayment } from "./receive-payment.ts";

/** What is paid, by which way, and what is given back. */
export const payments: Module = {
  name: "payments",
  events: [paymentReversed, paymentRefunded],
  words: { acts: paymentActs },
  erase: endSavedCard,
  personalColumns: {
    personal: [
      {
        table: "bank_line",
        owner: "lead",
        becomes: { payer: "''", account: "''", reference: "''", memo: "''" },
      },
      { table: "payer_alias", owner: "lead", becomes: "delete" },
      { table: "saved_card", owner: "lead", becomes: "delete" },
    ],
    impersonal: {
      bank_file: ["file_hash", "name", "own_account", "author"],
      bank_line: ["line_key", "bank", "branch", "own_account", "state", "why", "candidates", "decided_by"],
      payment: ["method", "currency", "state", "provider_ref", "created_by"],
      refund: ["state", "reason", "provider_ref", "created_by", "invoice_ids"],
      provider_event: ["id", "type", "object_kind", "object_id"],
      payment_attempt: ["by", "method", "currency", "language", "state", "code", "provider_ref", "page_url"],
    },
  },
  undone: {
    next: `least((select min(a.ask_at) from payment_attempt a),
       (select min(${chargeAtSql}) ${dueChargesSql}),
       (select min(coalesce(r.ask_at, r.created_at)) from refund r join payment p on p.id = r.payment_id
          where r.state = 'owed' and p.method in ('card', 'konbini') and p.provider_ref is not null))`,
    underway: "exists (select 1 from provider_event where settled_at is null and failures = 0)",
  },
  doctor: reportProviderEvents,
};
