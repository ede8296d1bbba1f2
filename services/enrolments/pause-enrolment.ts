import { AppError } from "../../domain/app-error.ts";
import { pausePosition } from "../../domain/sequences/pause-position.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import type { Control } from "./control.ts";
import { endLapsedPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { enrolmentOver, requireEnrolment } from "./require-enrolment.ts";

/**
 * Pauses one enrolment from this commit on, even while Temporal is down; the remaining delay is kept. With `until` (business time)
 * it resumes by itself. Throws AppError not-found, conflict when it is over or parked, invalid when `until` is past.
 */
export async function pauseEnrolment(context: Context, control: Control & { until?: Date | undefined }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    if (control.until && control.until <= now) {
      throw new AppError("invalid", "until-past", {
        ja: "一時停止の終わりの日時がすでに過ぎています。もっと先の日時を指定してください。",
        en: "The date until which to pause has passed already; give a later one.",
      });
    }
    const enrolment = await endLapsedPause(tx, context, await requireEnrolment(tx, control.enrolmentId));
    if (enrolment.state === "over") throw enrolmentOver();
    if (enrolment.state === "parked")
      throw new AppError("conflict", "enrolment-parked", {
        ja: "この参加は不具合ですでに止まっています。",
        en: "This enrolment is parked with a fault, so it has stopped already.",
      });
    const since = enrolment.pausedAt ?? now;
    const position = enrolment.state === "paused" ? enrolment.position : pausePosition(enrolment.position, now);
    await tx.query("update enrolment set state = 'paused', position = $2, paused_at = $3 where id = $1", [
      enrolment.id,
      JSON.stringify(position),
      since,
    ]);
    await setProcess(tx, enrolment.id, { state: "resting", wakeAt: control.until ?? null });
    await writeAudit(tx, {
      at: now,
      actor: control.actor,
      action: "enrolment-paused",
      target: "enrolment",
      refId: enrolment.id,
      reason: control.reason,
      data: { until: control.until ?? null },
    });
    await requestWake(tx, ENROLMENT, [enrolment.id]);
  });
}
