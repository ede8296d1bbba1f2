import { resumePosition } from "../../domain/sequences/pause-position.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { setProcess } from "../engine/processes/set-process.ts";
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
  await setProcess(tx, enrolment.id, { state: "live", wakeAt: now });
  await releaseTouches(tx, enrolment.id, pausedMs, now);
  return { ...enrolment, state: "running", position, pausedAt: null, wakeAt: now };
}

/** Makes the planned touches due again. Their due times move by the pause, too, so nothing counts as late. */
async function releaseTouches(tx: Transaction, enrolmentId: string, pausedMs: number, now: Date): Promise<void> {
  const { rows } = await tx.query<{ senderId: string }>(
    `update touch set not_before = $3, due_at = due_at + make_interval(secs => $2::float8 / 1000)
     where origin_kind = $4 and origin_id = $1 and state = 'due' returning sender_id as "senderId"`,
    [enrolmentId, pausedMs, now, ENROLMENT],
  );
  for (const sender of new Set(rows.map((row) => row.senderId))) await tx.query("select pg_notify('touch', $1)", [sender]);
}
