import type { InvoiceTemplates } from "../../domain/playbooks/sections/billing.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { INVOICE } from "./invoice.ts";
import { readBilling } from "./read-billing.ts";

export interface InvoiceMessage {
  invoiceId: string;
  leadId: string;
  message: keyof InvoiceTemplates;
  /** `<message>`, or with what it is about: `upcoming-2`, `received-<payment>`. */
  slot: string;
  dueAt?: Date;
  until?: Date;
}

/** Plans a message about an invoice. Without templates nobody gets any: the page tells the same. */
export async function planInvoiceMessage(
  tx: Transaction,
  context: Context,
  { invoiceId, message, ...input }: InvoiceMessage,
): Promise<void> {
  const template = (await readBilling(tx)).templates?.[message];
  if (template === undefined) return;
  await planOwnMessage(tx, context, { ...input, originKind: INVOICE, originId: invoiceId, template });
}
