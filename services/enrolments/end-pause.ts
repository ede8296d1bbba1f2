import { resumePosition } from "../../domain/sequences/pause-position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { resumeProcess } from "../engine/processes/resume-process.ts";
import { ENROLMENT } from "./enrolment.ts";
import type { Enrolment } from "./lock-enrolment.ts";

/** Ends a pause or a parking. Every pending instant moves by the length of a pause, so the remaining delay stays the same (TIM4). */
export async function endPause(tx: Transaction, context: Context, enrolment: Enrolment): Promise<Enrolment> {
  const now = context.clock.now();
  const position = enrolment.pausedAt ? resumePosition(enrolment.position, enrolment.pausedAt, now) : enrolment.position;
  const pausedMs = enrolment.pausedAt ? now.getTime() - enrolment.pausedAt.getTime() : 0;
  await tx.query("update enrolment set state = 'running', position = $2, paused_at = null, fault = null where id = $1", [
    enrolment.id,
    JSON.stringify(position),
  ]);
  await resumeProcess(tx, { id: enrolment.id, kind: ENROLMENT, now, restedMs: pausedMs });
  return { ...enrolment, state: "running", position, pausedAt: null, wakeAt: now };
}
