import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import type { Control } from "./control.ts";
import { endPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { enrolmentOver, requireEnrolment } from "./require-enrolment.ts";

/** Resumes a paused or parked enrolment where it stopped. Throws AppError not-found, conflict when it is running or over. */
export async function resumeEnrolment(context: Context, control: Control): Promise<void> {
  await context.database.transaction(async (tx) => {
    const enrolment = await requireEnrolment(tx, control.enrolmentId);
    if (enrolment.state === "over") throw enrolmentOver();
    if (enrolment.state === "running")
      throw new AppError("conflict", "enrolment-running", {
        ja: "この参加はすでに進行中です。",
        en: "This enrolment is running already.",
      });
    await endPause(tx, context, enrolment);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor: control.actor,
      action: "enrolment-resumed",
      target: "enrolment",
      refId: enrolment.id,
      reason: control.reason,
      data: { before: { state: enrolment.state }, after: { state: "running" } },
    });
    await requestWake(tx, ENROLMENT, [enrolment.id]);
  });
}
