import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { RecordedEvent } from "../engine/events/event.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { ENROLMENT } from "./enrolment.ts";
import { closeAllInvitations } from "./invitations.ts";

export interface EndedEnrolment {
  id: string;
  outcome: "goal" | "left" | "exited" | "merged" | "erased";
}

/** Ends enrolments whose goal or leave event just happened. At once, so that nothing more is sent even while Temporal is unreachable. */
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

/** Ends those that are not over yet (compare-and-set), cancels what they planned and wakes their workflows. Returns their ids. */
export async function endEnrolments(tx: Transaction, context: Context, ended: EndedEnrolment[]): Promise<string[]> {
  if (ended.length === 0) return [];
  await tx.query("update enrolment set state = 'over', over_at = $2, paused_at = null where id = any($1::uuid[]) and state <> 'over'", [
    ended.map((row) => row.id),
    context.clock.now(),
  ]);
  await closeAllInvitations(
    tx,
    ended.map((row) => row.id),
    context.clock.now(),
  );
  return endProcesses(tx, context, { kind: ENROLMENT, ended });
}
