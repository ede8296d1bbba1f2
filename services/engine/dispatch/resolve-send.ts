import { AppError } from "../../../domain/app-error.ts";
import type { Resolution } from "../../../domain/touches/resolution.ts";
import type { Transaction } from "../../../prisma/client.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { type LockedSend, lockSend } from "./lock-send.ts";

export interface ResolveSendInput {
  sendId: string;
  as: Resolution;
  /** Why; shown by `why`. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** A person says what became of a message of which nobody could tell (SND2). Throws AppError not-found, conflict when it is not unknown. */
export async function resolveSend(
  context: Context,
  { sendId, as, reason, actor }: ResolveSendInput,
): Promise<{ id: string; state: "sent" | "failed" | "unknown" }> {
  return context.database.transaction(async (tx) => {
    const send = await lockSend(tx, sendId);
    if (send.state !== "unknown")
      throw new AppError("conflict", "send-not-unknown", {
        ja: "この送信の結果はすでに分かっています。",
        en: `It is known what became of this message: it is ${send.state}.`,
      });
    const now = context.clock.now();
    await tx.query("update send set resolved_as = $2, resolved_at = $3, unresolved_code = code where id = $1", [sendId, as, now]);
    if (as === "arrived") await markArrived(tx, sendId, send);
    if (as === "not-arrived") await sendAgain(tx, sendId, send, now);
    await writeAudit(tx, {
      at: now,
      actor,
      action: actions[as],
      target: send.processId ? "process" : "lead",
      refId: send.processId ?? send.leadId,
      reason,
      data: { send: sendId, step: send.slot },
    });
    return { id: sendId, state: states[as] };
  });
}

const actions: Record<Resolution, string> = { arrived: "send-arrived", "not-arrived": "send-not-arrived", leave: "send-left" };
const states = { arrived: "sent", "not-arrived": "failed", leave: "unknown" } as const;

async function markArrived(tx: Transaction, sendId: string, { touchId }: LockedSend): Promise<void> {
  await tx.query("update send set state = 'sent', code = 'arrived' where id = $1", [sendId]);
  await tx.query("update touch set state = 'sent', reason = 'arrived' where id = $1 and state = 'unknown'", [touchId]);
}

/** The same channel is open to it again (read-touch-facts.ts): nobody refused it there. */
async function sendAgain(tx: Transaction, sendId: string, { touchId, senderId }: LockedSend, now: Date): Promise<void> {
  await tx.query("update send set state = 'failed', code = 'not-arrived' where id = $1", [sendId]);
  await tx.query("update touch set state = 'due', not_before = $2, reason = null, settled_at = null where id = $1 and state = 'unknown'", [
    touchId,
    now,
  ]);
  await ringSenders(tx, [{ senderId }]);
}
