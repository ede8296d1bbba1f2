import { oldestOverdue, overdueFrom, paidState } from "../../domain/billing/balance.ts";
import { dateIn, dateOf } from "../../domain/time/iso-date.ts";
import { instantOf } from "../../domain/time/zoned.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { happened } from "../engine/modules/define-event.ts";
import type { Advanced } from "../engine/modules/process-kind.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { applyCredit } from "./apply-credit.ts";
import { INVOICE, type Invoice, type InvoiceInstalment, invoiceColumns, readInstalments } from "./invoice.ts";
import { paymentOverdue } from "./invoice-events.ts";
import { OVERDUE } from "./overdue.ts";
import { storeCreditNotes } from "./store-credit-notes.ts";
import { storeInvoicePaper } from "./store-invoice-paper.ts";
import { storeReceipts } from "./store-receipts.ts";
import { takeDunningStep } from "./take-dunning-step.ts";

/** Slots of what is told about money that came or went back: it still goes out when nothing is open any more. */
const THANKS = "^(received|credit|refunded)-";

/**
 * Does what is due for an invoice: its papers, credit that pays what falls due, the hold and the event of what is overdue, and the next step of
 * the ladder. Harmless when repeated.
 */
export async function advanceInvoice(context: Context, id: string): Promise<Advanced> {
  return context.database.transaction(async (tx) => {
    const { rows: owners } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from invoice where id = $1', [id]);
    const leadId = owners[0]?.leadId;
    if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) return { kind: "over", outcome: "gone" };
    const { rows } = await tx.query<Invoice & { processState: string; outcome: string | null; language: "ja" | "en" }>(
      `select ${invoiceColumns}, p.state as "processState", p.outcome, l.language from invoice i join process p on p.id = i.id
       join lead l on l.id = i.lead_id where i.id = $1 for update of i, p`,
      [id],
    );
    const [invoice] = rows;
    if (!invoice) return { kind: "over", outcome: "gone" };
    await storeInvoicePaper(tx, context, invoice);
    await storeReceipts(tx, context, invoice);
    await storeCreditNotes(tx, context, invoice);
    if (invoice.processState === "over") return { kind: "over", outcome: invoice.outcome ?? invoice.state };
    return goOn(tx, context, invoice);
  });
}

async function goOn(tx: Transaction, context: Context, invoice: Invoice): Promise<Advanced> {
  const { id, leadId } = invoice;
  const now = context.clock.now();
  const zone = await readLeadZone(tx, leadId);
  const today = dateIn(zone, now);
  const before = await readInstalments(tx, [id]);
  const due = before.filter(({ openMinor, dueOn }) => openMinor > 0 && dueOn <= today);
  const instalments = (await applyCredit(tx, context, { leadId, due })) ? await readInstalments(tx, [id]) : before;
  const state = paidState(instalments);
  if (state === "paid" || state === "void") {
    await endProcesses(tx, context, { kind: INVOICE, ended: [{ id, outcome: "completed" }], spared: THANKS });
    return { kind: "over", outcome: "completed" };
  }
  const overdueOn = oldestOverdue(instalments, today);
  if (overdueOn !== null) await markOverdue(tx, context, invoice, instalments, today);
  const planned = overdueOn === null ? null : await takeDunningStep(tx, context, { invoice, instalments, overdueOn, zone, now });
  const wakeAt = earliest([nextDay(instalments, today, zone), planned?.at ?? null]);
  await setProcess(tx, id, { state: "live", wakeAt });
  return { kind: "wait", wakeAt };
}

async function markOverdue(
  tx: Transaction,
  context: Context,
  { id, leadId, offerKey }: Invoice,
  instalments: readonly InvoiceInstalment[],
  today: string,
): Promise<void> {
  await placeHold(tx, context, { leadId, cause: OVERDUE, ref: id, reason: "" });
  const at = context.clock.now();
  const late = instalments.filter(({ openMinor, dueOn }) => openMinor > 0 && dueOn < today);
  const events = late.map((instalment) =>
    happened(paymentOverdue, { leadId, at, data: { invoice: id, offer: offerKey, n: instalment.n }, key: `overdue:${instalment.id}` }),
  );
  await recordEvents(tx, context, events);
}

/** When something next changes by the day alone: an instalment falls due, where credit may pay it, or becomes overdue. */
function nextDay(instalments: readonly InvoiceInstalment[], today: string, zone: string): Date | null {
  const open = instalments.filter(({ openMinor }) => openMinor > 0);
  return earliest(
    open.flatMap(({ dueOn }) => {
      if (dueOn > today) return [instantOf(zone, dateOf(dueOn))];
      return dueOn === today ? [overdueFrom(zone, dueOn)] : [];
    }),
  );
}

function earliest(instants: readonly (Date | null)[]): Date | null {
  const known = instants.filter((instant) => instant !== null);
  return known.length === 0 ? null : new Date(Math.min(...known.map((instant) => instant.getTime())));
}
