import { pausePosition } from "../../domain/sequences/pause-position.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { ENROLMENT } from "./enrolment.ts";
import type { Enrolment } from "./lock-enrolment.ts";

export interface Pausing {
  /** Business time; undefined: until somebody resumes it. */
  until?: Date | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** An enrolment as it was before a pause, to make it so again. */
export interface BeforePause {
  enrolmentId: string;
  state: "running" | "paused";
  position: unknown;
  pausedAt: Date | null;
  wakeAt: Date | null;
  waitsFor: string[];
  /** Of the process after the pause: what changed since has another. */
  revision: number;
}

/** Pauses a running enrolment, or gives a paused one another end. The caller has locked the lead and checked the state. */
export async function pauseIn(tx: Transaction, context: Context, enrolment: Enrolment, pausing: Pausing): Promise<BeforePause> {
  const { until = null, reason, actor } = pausing;
  const now = context.clock.now();
  const { rows } = await tx.query<{ wakeAt: Date | null; waitsFor: string[]; revision: number }>(
    'select wake_at as "wakeAt", waits_for as "waitsFor", revision from process where id = $1',
    [enrolment.id],
  );
  const before = rows[0] ?? { wakeAt: null, waitsFor: [], revision: 0 };
  const wasPaused = enrolment.state === "paused";
  await tx.query("update enrolment set state = 'paused', position = $2, paused_at = $3 where id = $1", [
    enrolment.id,
    JSON.stringify(wasPaused ? enrolment.position : pausePosition(enrolment.position, now)),
    enrolment.pausedAt ?? now,
  ]);
  await setProcess(tx, enrolment.id, { state: "resting", wakeAt: until });
  const audit = { at: now, actor, target: "enrolment", refId: enrolment.id, reason };
  await writeAudit(tx, { ...audit, action: "enrolment-paused", data: wasPaused ? { until, before: before.wakeAt } : { until } });
  await requestWake(tx, ENROLMENT, [enrolment.id]);
  return {
    enrolmentId: enrolment.id,
    state: wasPaused ? "paused" : "running",
    position: enrolment.position,
    pausedAt: enrolment.pausedAt,
    wakeAt: before.wakeAt,
    waitsFor: before.waitsFor,
    revision: before.revision + 1,
  };
}
