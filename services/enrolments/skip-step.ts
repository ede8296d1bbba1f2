import { stepOf } from "../../domain/sequences/position.ts";
import { skipStep as skipped } from "../../domain/sequences/skip-step.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { readFacts, readVersion } from "../sequences/module.ts";
import { applyEffects } from "./apply-effects.ts";
import type { Control } from "./control.ts";
import { endLapsedPause } from "./end-pause.ts";
import { ENROLMENT } from "./enrolment.ts";
import { notRunning, requireEnrolment, versionMissing } from "./require-enrolment.ts";

/** Skips the present step and goes to the next at once. Throws AppError not-found, conflict unless the enrolment is running. */
export async function skipStep(context: Context, control: Control): Promise<{ step: string | null }> {
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    const enrolment = await endLapsedPause(tx, context, await requireEnrolment(tx, control.enrolmentId));
    if (enrolment.state !== "running") throw notRunning(enrolment.state);
    const version = await readVersion(tx, enrolment.versionId);
    if (!version) throw versionMissing();
    const { position, effects } = skipped(version.definition, enrolment.position, now);
    const facts = await readFacts(tx, enrolment.leadId, enrolment.enteredAt, []);
    await applyEffects(tx, context, enrolment, effects, facts);
    const step = stepOf(position);
    await tx.query("update enrolment set position = $2, step = $3, step_since = $4 where id = $1", [
      enrolment.id,
      JSON.stringify(position),
      step,
      now,
    ]);
    await setProcess(tx, enrolment.id, { state: "live", wakeAt: now });
    await writeAudit(tx, {
      at: now,
      actor: control.actor,
      action: "step-skipped",
      target: "enrolment",
      refId: enrolment.id,
      reason: control.reason,
      data: { step: enrolment.step },
    });
    await requestWake(tx, ENROLMENT, [enrolment.id]);
    return { step };
  });
}
