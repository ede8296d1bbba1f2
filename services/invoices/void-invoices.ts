import { v7 as uuidv7 } from "uuid";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { auditInvoice } from "./audit-invoice.ts";
import { INVOICE, type Invoice, invoiceColumns } from "./invoice.ts";
import { OVERDUE } from "./overdue.ts";

/**
 * Voids the invoices of a contract in the transaction that ends it: nothing of them is owed any more, what asks for it is dead, and a credit
 * note names each of them (INV7, INV8). What was paid is due back: the payments owe it. The caller has locked the lead.
 */
export async function voidInvoicesOf(
  tx: Transaction,
  context: Context,
  { contractId, reason, actor }: { contractId: string; reason: string; actor: string },
): Promise<void> {
  const { rows } = await tx.query<Invoice>(
    `select ${invoiceColumns} from invoice i where i.contract_id = $1 and i.state = 'issued' order by i.id for update`,
    [contractId],
  );
  for (const invoice of rows) await voidInvoice(tx, context, invoice, { reason, actor });
}

/** Voids one invoice. The caller has locked the lead and the invoice, which is issued. */
export async function voidInvoice(
  tx: Transaction,
  context: Context,
  invoice: Invoice,
  { reason, actor }: { reason: string; actor: string },
): Promise<void> {
  const { id, leadId, lines, totals, grossMinor } = invoice;
  const at = context.clock.now();
  const issuedOn = dateIn(await readLeadZone(tx, leadId), at);
  await tx.query("update invoice set state = 'void', closed_at = $2, revision = revision + 1 where id = $1", [id, at]);
  await tx.query("update instalment set void_at = $2 where invoice_id = $1 and void_at is null", [id, at]);
  const series = `CN-${issuedOn.slice(0, 4)}`;
  await tx.query(
    `insert into credit_note (id, invoice_id, lead_id, series, number, issued_on, reason, lines, totals, gross_minor, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      uuidv7(),
      id,
      leadId,
      series,
      await nextNumber(tx, `credit-note:${series}`),
      issuedOn,
      reason,
      JSON.stringify(lines),
      totals,
      grossMinor,
      at,
      actor,
    ],
  );
  await liftHold(tx, context, { leadId, cause: OVERDUE, ref: id });
  await endProcesses(tx, context, { kind: INVOICE, ended: [{ id, outcome: "void" }], reason: "invoice-void" });
  await auditInvoice(tx, { at, actor, action: "invoice-voided", invoiceId: id, leadId, reason });
}
