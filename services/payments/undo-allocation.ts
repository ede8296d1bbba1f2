import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { decideLine, lockLine } from "./bank-line.ts";
import { partRecorded } from "./join-recorded.ts";
import { forgetPayer } from "./payer-alias.ts";
import { takeBackAllocations } from "./take-back.ts";

/**
 * A person takes back what a line was booked for, or that it was set aside: the opposite is written, the payer whom it taught is forgotten, and
 * the line waits for a person again. Throws AppError not-found; conflict if there is nothing to take back, or money of it was given back.
 */
export async function undoAllocation(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const line = await lockLine(tx, id);
    const { state, paymentId, candidates, isReversal, why } = line;
    const isSetAside = state === "ignored" && (paymentId !== null || isReversal);
    if (state !== "matched" && !isSetAside) throw nothingToUndo();
    if (paymentId !== null && why.code === "joined") {
      await partRecorded(tx, context, { line, paymentId, actor });
    } else if (paymentId !== null) {
      await requireNoRefund(tx, paymentId);
      await takeBackAllocations(tx, context, { paymentId, actor });
      await tx.query("update payment set lead_id = null where id = $1", [paymentId]);
    }
    await forgetPayer(tx, id);
    const waiting = { state: candidates.length > 0 ? ("suggested" as const) : ("unknown" as const), why: { code: "undone" as const } };
    await decideLine(tx, context, id, { ...waiting, candidates, leadId: null, actor });
    await writeAudit(tx, { at: context.clock.now(), actor, action: "bank-line-undone", target: "bank-line", refId: id });
  });
}

async function requireNoRefund(tx: Transaction, paymentId: string): Promise<void> {
  const { rows } = await tx.query("select 1 from refund where payment_id = $1 and state <> 'failed' limit 1", [paymentId]);
  if (rows.length === 0) return;
  throw new AppError("conflict", "payment-refunded", {
    ja: "この入金には返金があるため、消込を取り消せません。",
    en: "Money of this payment is given back, so this cannot be undone.",
  });
}

function nothingToUndo(): AppError {
  return new AppError("conflict", "bank-line-not-booked", {
    ja: "この明細は消込されていないので、取り消すものがありません。",
    en: "This line is not booked: there is nothing to undo.",
  });
}
