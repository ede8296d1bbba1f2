import { z } from "zod";
import { defineEvent } from "../engine/modules/define-event.ts";

const ofInvoice = { invoice: z.string(), offer: z.string().nullable() };

export const invoiceIssued = defineEvent({
  kind: "invoiceIssued",
  by: "system",
  data: z.object({ ...ofInvoice, contract: z.string().nullable() }),
  words: { ja: "請求書を発行しました", en: "an invoice was issued" },
});

export const paymentReceived = defineEvent({
  kind: "paymentReceived",
  by: "lead",
  data: z.object({ ...ofInvoice, payment: z.string(), complete: z.boolean() }),
  words: { ja: "ご入金がありました", en: "a payment came" },
});

export const paymentOverdue = defineEvent({
  kind: "paymentOverdue",
  by: "system",
  data: z.object({ ...ofInvoice, n: z.int() }),
  words: { ja: "お支払いの期日が過ぎました", en: "a payment is overdue" },
});

export const paymentPromised = defineEvent({
  kind: "paymentPromised",
  by: "lead",
  data: z.object({ ...ofInvoice, on: z.string() }),
  words: { ja: "ご本人がお支払いの日を約束しました", en: "the lead promised a day of payment" },
});
