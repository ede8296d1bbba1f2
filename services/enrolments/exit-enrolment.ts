import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { Control } from "./control.ts";
import { endEnrolments } from "./end-enrolments.ts";
import { enrolmentOver, requireEnrolment } from "./require-enrolment.ts";

/** Ends an enrolment; what it planned is cancelled. Throws AppError not-found, conflict when it is over. */
export async function exitEnrolment(context: Context, control: Control): Promise<void> {
  await context.database.transaction(async (tx) => {
    const enrolment = await requireEnrolment(tx, control.enrolmentId);
    if (enrolment.state === "over") throw enrolmentOver();
    await endEnrolments(tx, context, [{ id: enrolment.id, outcome: "exited" }]);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor: control.actor,
      action: "enrolment-exited",
      target: "enrolment",
      refId: enrolment.id,
      reason: control.reason,
    });
  });
}
