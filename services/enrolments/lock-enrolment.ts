import type { Position } from "../../domain/sequences/position.ts";
import type { Transaction } from "../../prisma/client.ts";
import { requireProcess } from "../engine/processes/set-process.ts";

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
  /** `wake_at` of its process: the next due instant, or the end of a pause. */
  wakeAt: Date | null;
  pausedAt: Date | null;
}

/** Locks the lead, then reads the enrolment, which cannot change before the commit. Null when it does not exist. */
export async function lockEnrolment(tx: Transaction, enrolmentId: string): Promise<Enrolment | null> {
  await tx.query("select id from lead where id = (select lead_id from enrolment where id = $1) for update", [enrolmentId]);
  const { rows } = await tx.query<Enrolment & { processes: number }>(
    `select e.id, e.lead_id as "leadId", e.sequence_id as "sequenceId", e.version_id as "versionId", e.state, p.outcome,
       e.entered_at as "enteredAt", e.position, e.step, p.wake_at as "wakeAt", e.paused_at as "pausedAt",
       count(p.id) over ()::int as processes
     from enrolment e left join process p on p.id = e.id where e.id = $1`,
    [enrolmentId],
  );
  const [found] = rows;
  if (!found) return null;
  const { processes, ...enrolment } = found;
  requireProcess(processes, enrolmentId);
  return enrolment;
}
