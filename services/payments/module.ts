import type { Module } from "../engine/modules/module.ts";

export { oweRefunds } from "./owe-refunds.ts";
export { type ReceivedPayment, receivePayment } from "./receive-payment.ts";

/** What is paid, by which way, and what is given back. */
export const payments: Module = {
  name: "payments",
  personalColumns: {
    impersonal: {
      payment: ["method", "currency", "state", "provider_ref", "created_by"],
      refund: ["state", "reason", "provider_ref", "created_by"],
      provider_event: ["id", "type", "object_kind", "object_id"],
    },
  },
};
