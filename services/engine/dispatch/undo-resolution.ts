import { AppError } from "../../../domain/app-error.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import { lockSend } from "./lock-send.ts";
import { settleTouches } from "./settle-touches.ts";

/**
 * Takes back what a person said of a message that ended unknown: it is unknown again. Impossible once it goes again. Throws AppError
 * not-found, conflict when nothing was said or it is too late.
 */
export async function undoResolution(
  context: Context,
  { sendId, actor }: { sendId: string /** staff:<name> */; actor: string },
): Promise<{ id: string; state: "unknown" }> {
  return context.database.transaction(async (tx) => {
    const send = await lockSend(tx, sendId);
    if (send.resolvedAs === null)
      throw new AppError("conflict", "send-not-resolved", {
        ja: "この送信については、まだ何も判断されていません。",
        en: "Nobody has said yet what became of this message.",
      });
    if (send.resolvedAs === "not-arrived" && send.touchState !== "due")
      throw new AppError("conflict", "send-goes-again", {
        ja: "このメッセージはもう一度送られ始めたため、取り消せません。",
        en: "The message goes again already, so this cannot be taken back.",
      });
    const now = context.clock.now();
    await tx.query(
      "update send set state = 'unknown', code = unresolved_code, resolved_as = null, resolved_at = null, unresolved_code = null where id = $1",
      [sendId],
    );
    const reason = send.unresolvedCode ?? "unknown";
    if (send.resolvedAs === "arrived")
      await tx.query("update touch set state = 'unknown', reason = $2 where id = $1 and state = 'sent'", [send.touchId, reason]);
    else await settleTouches(tx, [{ id: send.touchId, state: "unknown", reason }], now);
    await writeAudit(tx, {
      at: now,
      actor,
      action: "send-resolution-undone",
      target: send.processId ? "process" : "lead",
      refId: send.processId ?? send.leadId,
      data: { send: sendId, step: send.slot, before: send.resolvedAs },
    });
    return { id: sendId, state: "unknown" };
  });
}
