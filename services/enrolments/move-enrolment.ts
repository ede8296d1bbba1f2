import { moveToStep } from "../../domain/sequences/skip-step.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";
import { readFacts, readVersion } from "../sequences/module.ts";
import { applyEffects } from "./apply-effects.ts";
import type { Control } from "./control.ts";
import { endLapsedPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { enrolmentOver, notRunning, requireEnrolment, versionMissing } from "./require-enrolment.ts";

/**
 * Moves an enrolment to any step of its version, which begins at once; also a parked one, which then runs. Messages that it had planned and
 * that were not claimed are cancelled. Throws AppError not-found, invalid for an unknown step, conflict when it is paused or over.
 */
export async function moveEnrolment(context: Context, control: Control & { step: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const enrolment = await endLapsedPause(tx, context, await requireEnrolment(tx, control.enrolmentId));
    if (enrolment.state === "over") throw enrolmentOver();
    if (enrolment.state === "paused") throw notRunning(enrolment.state);
    const version = await readVersion(tx, enrolment.versionId);
    if (!version) throw versionMissing();
    const { position, effects } = moveToStep(version.definition, enrolment.position, control.step, now);
    await cancelTouches(tx, context, { originKind: ENROLMENT, originIds: [enrolment.id], reason: "moved-by-hand" });
    await applyEffects(tx, context, enrolment, effects, await readFacts(tx, enrolment.leadId, enrolment.enteredAt, []));
    await tx.query("update enrolment set state = 'running', fault = null, position = $2, step = $3, step_since = $4 where id = $1", [
      enrolment.id,
      JSON.stringify(position),
      control.step,
      now,
    ]);
    await setProcess(tx, enrolment.id, { state: "live", wakeAt: now });
    const { actor, reason } = control;
    const data = { before: enrolment.step, after: control.step };
    await writeAudit(tx, { at: now, actor, action: "enrolment-moved", target: "enrolment", refId: enrolment.id, reason, data });
    await requestWake(tx, ENROLMENT, [enrolment.id]);
  });
}
