import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type AllocatedPart, allocate } from "../invoices/module.ts";
import { tellCredit } from "./tell-credit.ts";

/** A part of a payment for an instalment of this lead, or as credit of this lead. */
export interface AssignedPart extends AllocatedPart {
  leadId: string;
}

export interface Assignment {
  paymentId: string;
  /** Who paid. */
  leadId: string;
  parts: readonly AssignedPart[];
  actor: string;
}

/**
 * Money of which nobody knew whose it was becomes somebody's: it stands for instalments, perhaps of others, and the rest is credit. Its parts
 * but the fees come to the payment: a fee that the payer's bank kept is no money that came. It stands for the instalment beside the money and
 * is the cost of the business, as a discount is. The caller has locked all leads. Throws AppError conflict if it is somebody's already.
 */
export async function assignPayment(tx: Transaction, context: Context, { paymentId, leadId, parts, actor }: Assignment): Promise<void> {
  const { rows } = await tx.query<{ amountMinor: number }>(
    `update payment set lead_id = $2 where id = $1 and lead_id is null and state = 'received' returning amount_minor::float8 as "amountMinor"`,
    [paymentId, leadId],
  );
  const [payment] = rows;
  if (!payment)
    throw new AppError("conflict", "payment-assigned", {
      ja: "この入金は、すでにほかの方の入金になっているか、銀行が取り消しました。",
      en: "This payment is somebody's already, or the bank took it back.",
    });
  const money = parts.reduce((sum, { kind, amountMinor }) => (kind === "fee" ? sum : sum + amountMinor), 0);
  if (money !== payment.amountMinor) throw new Error(`parts of ${money} do not come to the payment of ${payment.amountMinor}`);
  for (const [owner, own] of [...Map.groupBy(parts, (part) => part.leadId)].sort(([one], [other]) => (one < other ? -1 : 1))) {
    await allocate(tx, context, { paymentId, leadId: owner, parts: own, actor });
    await tellCredit(tx, context, { paymentId, leadId: owner, parts: own });
  }
}
