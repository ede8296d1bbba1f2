import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { cancelTouches } from "../engine/touches/cancel-touches.ts";

export interface EndedEnrolment {
  id: string;
  outcome: "goal" | "left" | "exited" | "merged" | "erased";
}

/** Ends journeys whose goal or leave has just happened, at once: the brake holds while Temporal is away. */
export async function endByEvent(tx: Transaction, context: Context, events: RecordedEvent[]): Promise<void> {
  const { rows } = await tx.query<EndedEnrolment>(
    `select distinct on (e.id) e.id, case when happened.kind = any(v.goals) then 'goal' else 'left' end as outcome
     from unnest($1::uuid[], $2::text[]) as happened(lead_id, kind)
     join enrolment e on e.lead_id = happened.lead_id and e.state <> 'over'
     join sequence_version v on v.id = e.version_id
     where happened.kind = any(v.goals) or happened.kind = any(v.leaves)
     order by e.id, outcome`,
    [events.map((event) => event.leadId), events.map((event) => event.kind)],
  );
  await endEnrolments(tx, context, rows);
}

/** Compare-and-set to `over`; what it had planned is cancelled, and the workflow is told. Returns the ids that ended now. */
export async function endEnrolments(tx: Transaction, context: Context, ended: EndedEnrolment[]): Promise<string[]> {
  if (ended.length === 0) return [];
  const { rows } = await tx.query<{ id: string }>(
    `update enrolment e set state = 'over', outcome = ended.outcome, over_at = $3, wake_at = null, waits_for = '{}', paused_at = null,
       pause_until = null, revision = revision + 1
     from unnest($1::uuid[], $2::text[]) as ended(id, outcome) where e.id = ended.id and e.state <> 'over' returning e.id`,
    [ended.map((row) => row.id), ended.map((row) => row.outcome), context.clock.now()],
  );
  const ids = rows.map((row) => row.id);
  await cancelTouches(tx, context, { originKind: "enrolment", originIds: ids, reason: "journey-over" });
  await requestWake(tx, "enrolment", ids);
  return ids;
}
