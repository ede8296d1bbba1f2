import { AppError } from "../../domain/app-error.ts";
import { endWait } from "../../domain/sequences/end-wait.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { ringSenders } from "../engine/touches/ring-senders.ts";
import type { Control } from "./control.ts";
import { endLapsedPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { notRunning, requireEnrolment } from "./require-enrolment.ts";

/** `message`: messages that waited are due now. `wait`: what the step waited for is over. */
export type Hurried = "message" | "wait";

/**
 * Lets an enrolment go on at once: messages that wait for a window, a cap or another message are due now; if none waits, the present wait
 * ends. Holds, consent and the suppression list bar it as ever. It cannot be undone: what was claimed is on its way. Throws AppError
 * not-found, conflict unless it is running and waits.
 */
export async function sendNow(context: Context, control: Control): Promise<{ hurried: Hurried }> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const enrolment = await endLapsedPause(tx, context, await requireEnrolment(tx, control.enrolmentId));
    if (enrolment.state !== "running") throw notRunning(enrolment.state);
    const hurried: Hurried = (await hurryMessages(tx, enrolment.id, now)) ? "message" : "wait";
    if (hurried === "wait") {
      const position = endWait(enrolment.position, now);
      if (position === null)
        throw new AppError("conflict", "nothing-waits", {
          ja: "この参加には、早められる待ち時間がありません。",
          en: "This enrolment waits for nothing that could be ended now.",
        });
      await tx.query("update enrolment set position = $2 where id = $1", [enrolment.id, JSON.stringify(position)]);
      await setProcess(tx, enrolment.id, { state: "live", wakeAt: now });
      await requestWake(tx, ENROLMENT, [enrolment.id]);
    }
    const { actor, reason } = control;
    const data = { step: enrolment.step, hurried, before: { wakeAt: enrolment.wakeAt } };
    await writeAudit(tx, { at: now, actor, action: "enrolment-hurried", target: "enrolment", refId: enrolment.id, reason, data });
    return { hurried };
  });
}

async function hurryMessages(tx: Transaction, enrolmentId: string, now: Date): Promise<boolean> {
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set not_before = $2, prompt = true
     where origin_kind = $3 and origin_id = $1 and state = 'due' and not_before > $2 returning sender_id as "senderId"`,
    [enrolmentId, now, ENROLMENT],
  );
  await ringSenders(tx, rows);
  return rows.length > 0;
}
