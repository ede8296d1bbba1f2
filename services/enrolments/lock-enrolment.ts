import type { Position } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";

export interface Enrolment {
  id: string;
  leadId: string;
  sequenceId: string;
  versionId: string;
  state: "running" | "paused" | "parked" | "over";
  outcome: string | null;
  enteredAt: Date;
  position: Position;
  step: string | null;
  wakeAt: Date | null;
  pausedAt: Date | null;
  pauseUntil: Date | null;
}

/** Locks the lead, then reads the journey: whatever is decided after this stands until the commit. Null when it is gone. */
export async function lockEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment | null> {
  await tx.query("select id from lead where id = (select lead_id from enrolment where id = $1) for update", [enrolmentId]);
  const { rows } = await tx.query<Enrolment>(
    `select id, lead_id as "leadId", sequence_id as "sequenceId", version_id as "versionId", state, outcome, entered_at as "enteredAt",
       position, step, wake_at as "wakeAt", paused_at as "pausedAt", pause_until as "pauseUntil"
     from enrolment where id = $1`,
    [enrolmentId],
  );
  return rows[0] ?? null;
}
