import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { decideLine, lockLine, readPaymentRef, requireWaiting, type StoredLine } from "./bank-line.ts";
import { rememberPayer } from "./payer-alias.ts";

/**
 * A person says that a line shows the transfer that was recorded by hand before: its money counts once. The money that the line held in
 * suspense is gone with its payment, and the line stands for the recorded one. Throws AppError not-found, gone, invalid; conflict if the line
 * does not wait any more, or another line has shown the payment meanwhile.
 */
export async function joinRecorded(context: Context, { id, leadId, actor }: { id: string; leadId: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const line = requireWaiting(await lockLine(tx, id, [leadId]));
    const recordedId = line.candidates.find((one) => one.leadId === leadId)?.recordedId;
    if (recordedId === undefined) throw nothingRecorded();
    await requireLead(tx, leadId);
    await tx.query("update bank_line set payment_id = $2 where id = $1", [id, recordedId]);
    await tx.query("delete from payment where id = $1 and lead_id is null", [line.paymentId]);
    const { rowCount } = await tx.query(
      `update payment set provider_ref = $2 where id = $1 and provider_ref is null and state = 'received' and method = 'transfer' and lead_id = $3
         and amount_minor = $4`,
      [recordedId, await readPaymentRef(tx, id), leadId, line.amountMinor],
    );
    if (rowCount === 0) throw recordedChanged();
    await rememberPayer(tx, context, { line, leadId, actor });
    await decideLine(tx, context, id, { state: "matched", why: { code: "joined" }, candidates: line.candidates, leadId, actor });
    const at = context.clock.now();
    await writeAudit(tx, {
      at,
      actor,
      action: "bank-line-joined",
      target: "bank-line",
      refId: id,
      data: { lead: leadId, payment: recordedId },
    });
  });
}

/** The recorded payment stays as it was; the line has money of its own again, of which nobody knows whose it is. The caller has locked the line. */
export async function partRecorded(
  tx: Transaction,
  context: Context,
  { line, paymentId, actor }: { line: StoredLine; paymentId: string; actor: string },
): Promise<void> {
  const held = uuidv7();
  await tx.query("update payment set provider_ref = null where id = $1", [paymentId]);
  await tx.query(
    `insert into payment (id, lead_id, method, currency, amount_minor, state, received_on, provider_ref, created_at, created_by)
     select $1, null, p.method, p.currency, p.amount_minor, 'received', $3, $4, $5, $6 from payment p where p.id = $2`,
    [held, paymentId, line.bookedOn, await readPaymentRef(tx, line.id), context.clock.now(), actor],
  );
  await tx.query("update bank_line set payment_id = $2 where id = $1", [line.id, held]);
}

function nothingRecorded(): AppError {
  return new AppError("invalid", "nothing-recorded", {
    ja: "この方には、手入力で記録した同じ入金がありません。",
    en: "No payment of this lead was recorded by hand that this line may show.",
  });
}

function recordedChanged(): AppError {
  return new AppError("conflict", "recorded-changed", {
    ja: "手入力の入金は、すでにほかの明細と結び付けられているか、取り消されています。",
    en: "Another line shows the recorded payment already, or it was taken back.",
  });
}
