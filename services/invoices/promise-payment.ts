import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditInvoice } from "./audit-invoice.ts";
import { INVOICE, invoiceClosed, leadOfInvoice, lockInvoice } from "./invoice.ts";
import { paymentPromised } from "./invoice-events.ts";

/** The lead promised a day of payment: until the bank day after it nobody is reminded (PAY7). Throws AppError not-found, gone, conflict, invalid. */
export async function promisePayment(context: Context, { id, on, actor }: { id: string; on: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfInvoice(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { state, offerKey } = await lockInvoice(tx, id);
    const at = context.clock.now();
    if (state !== "issued") throw invoiceClosed();
    if (on < dateIn(await readLeadZone(tx, leadId), at)) {
      throw new AppError("invalid", "promise-past", {
        ja: "約束の日は、今日以降にしてください。",
        en: "The promised day must not have passed.",
      });
    }
    await tx.query("insert into payment_promise (id, invoice_id, promised_on, at, actor) values ($1, $2, $3, $4, $5)", [
      uuidv7(),
      id,
      on,
      at,
      actor,
    ]);
    await requestWake(tx, INVOICE, [id]);
    await recordEvents(tx, context, [happened(paymentPromised, { leadId, at, actor, data: { invoice: id, offer: offerKey, on } })]);
    await auditInvoice(tx, { at, actor, action: "payment-promised", invoiceId: id, leadId, data: { on } });
  });
}
