import { AppError } from "../../../domain/app-error.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Context } from "../context/context.ts";
import { ringSenders } from "../touches/ring-senders.ts";
import { endAlarm, readAlarm } from "./alarm.ts";

export interface ClearAlarmInput {
  /** Key of the sender. */
  sender: string;
  /** Why; kept in the audit. */
  reason: string;
  /** staff:<name> */
  actor: string;
}

/**
 * Ends a sender's alarm: it sends again at once, without waiting for its next probe. If the provider still refuses it, it stops again. Throws
 * AppError not-found, conflict when there is no alarm.
 */
export async function clearAlarm(context: Context, { sender, reason, actor }: ClearAlarmInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ id: string }>("select id from sender where key = $1 for update", [sender]);
    const id = rows[0]?.id;
    if (!id) {
      const { rows: all } = await tx.query<{ key: string }>("select key from sender order by key");
      const keys = all.map(({ key }) => key);
      throw new AppError("not-found", "sender-unknown", {
        ja: `送信元「${sender}」はありません。あるのは ${keys.join("、")} です。`,
        en: `There is no sender "${sender}". There are: ${keys.join(", ")}.`,
      });
    }
    const alarm = await readAlarm(tx, id);
    if (!alarm) {
      throw new AppError("conflict", "no-alarm", {
        ja: `送信元「${sender}」に警報は出ていません。`,
        en: `The sender "${sender}" has no alarm.`,
      });
    }
    const now = context.clock.now();
    await endAlarm(tx, id, alarm, now);
    await ringSenders(tx, [{ senderId: id }]);
    const data = { cause: alarm.cause, code: alarm.code };
    await writeAudit(tx, { at: now, actor, action: "sender-alarm-cleared", target: "sender", refId: id, reason, data });
  });
}
