import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planInvoiceMessage, readBilling } from "../invoices/module.ts";
import { giveTask } from "../tasks/module.ts";
import type { Attempt } from "./attempt.ts";
import { speakOfFailedCharge } from "./words.ts";

/**
 * A saved card could not be charged, perhaps because the bank wants to see its owner: it is not tried again, the lead is sent the page where
 * they can pay. Without a template a person tells them. On the provider's page the lead has seen it themselves.
 */
export async function tellFailedCharge(tx: Transaction, context: Context, { by, instalmentId, leadId }: Attempt): Promise<void> {
  if (by !== "saved") return;
  const { rows } = await tx.query<{ invoiceId: string; n: number }>('select invoice_id as "invoiceId", n from instalment where id = $1', [
    instalmentId,
  ]);
  const [instalment] = rows;
  if (!instalment) return;
  const { invoiceId, n } = instalment;
  if ((await readBilling(tx)).templates?.chargeFailed !== undefined) {
    await planInvoiceMessage(tx, context, { invoiceId, leadId, message: "chargeFailed", slot: `charge-failed-${n}` });
    return;
  }
  const at = context.clock.now();
  await giveTask(tx, { leadId, kind: "phone", role: "sales", script: speakOfFailedCharge, dueAt: at, at });
}
