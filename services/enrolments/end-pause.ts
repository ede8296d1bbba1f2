import { resumePosition } from "../../domain/sequences/pause-position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { resumeProcess } from "../engine/processes/resume-process.ts";
import { ENROLMENT } from "./enrolment.ts";
import type { Enrolment } from "./lock-enrolment.ts";

/**
 * Ends a pause or a parking. Every pending instant moves by the length of a pause, so the remaining delay stays the same (TIM4). A pause with
 * an end is over at that instant, however late it is noticed: an outage must not make it longer.
 */
export async function endPause(tx: Transaction, context: Context, enrolment: Enrolment): Promise<Enrolment> {
  const now = context.clock.now();
  const { pausedAt } = enrolment;
  const end = hasLapsed(enrolment, now) ? enrolment.wakeAt : now;
  const position = pausedAt ? resumePosition(enrolment.position, pausedAt, end) : enrolment.position;
  const pausedMs = pausedAt ? end.getTime() - pausedAt.getTime() : 0;
  await tx.query("update enrolment set state = 'running', position = $2, paused_at = null, fault = null where id = $1", [
    enrolment.id,
    JSON.stringify(position),
  ]);
  await resumeProcess(tx, { id: enrolment.id, kind: ENROLMENT, now, restedMs: pausedMs });
  return { ...enrolment, state: "running", position, pausedAt: null, wakeAt: now };
}

/** Ends a pause whose end has come. Answers every other enrolment as it is. */
export async function endLapsedPause(tx: Transaction, context: Context, enrolment: Enrolment): Promise<Enrolment> {
  return hasLapsed(enrolment, context.clock.now()) ? endPause(tx, context, enrolment) : enrolment;
}

function hasLapsed(enrolment: Enrolment, now: Date): enrolment is Enrolment & { wakeAt: Date } {
  return enrolment.state === "paused" && enrolment.wakeAt !== null && enrolment.wakeAt <= now;
}
