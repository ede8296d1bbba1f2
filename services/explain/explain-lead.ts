import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";

/** One line of `why`, oldest first: what happened, what was decided and from what, what was sent. */
export interface Explanation {
  at: Date;
  kind: "event" | "decision" | "send" | "control";
  /** Sequence or opt-in that it belongs to. */
  origin: string | null;
  step: string | null;
  /** Event kind; verdict; state of the send; action. */
  what: string;
  /** Reason of a decision, code of a send, staff's words. */
  reason: string | null;
  until: Date | null;
  channel: string | null;
  /** Equal decisions in a row. */
  count: number;
  inputs: Record<string, unknown>;
  /** lead · staff:<name> · system · provider; null for the engine's own lines. */
  actor: string | null;
}

/** Why this lead got what she got, and did not get what she did not (Q1); at one instant cause stands before effect. Throws AppError not-found. */
export async function explainLead(context: Context, leadId: string, limit = 1_000): Promise<Explanation[]> {
  const lead = await context.database.pool.query("select 1 from lead where id = $1", [leadId]);
  if (lead.rowCount === 0) throw new AppError("not-found", "lead-unknown", "There is no lead with this id.");
  const { rows } = await context.database.pool.query<Explanation>(
    `select at, kind, origin, step, what, reason, until, channel, count, inputs, actor from (
       select e.at, 'event' as kind, null as origin, null as step, e.kind as what, null as reason, null::timestamptz as until, null as channel,
         1 as count, e.data as inputs, e.actor, e.id from event e where e.lead_id = $1
       union all
       select d.at, 'decision', coalesce(q.key, case when t.origin_kind = 'opt-in' then 'opt-in' end), d.step, d.verdict, d.reason, d.until,
         t.channel, d.count, d.inputs, null, d.id
       from decision d left join touch t on t.id = d.touch_id
         left join enrolment e on e.id = coalesce(d.enrolment_id, t.origin_id) left join sequence q on q.id = e.sequence_id
       where d.lead_id = $1
       union all
       select coalesce(s.settled_at, s.claimed_at), 'send', coalesce(q.key, case when t.origin_kind = 'opt-in' then 'opt-in' end), t.slot, s.state,
         s.code, s.retry_at, s.channel, s.attempts, jsonb_build_object('send', s.id, 'dueAt', t.due_at, 'occurrence', t.occurrence), null, s.id
       from send s join touch t on t.id = s.touch_id
         left join enrolment e on t.origin_kind = 'enrolment' and e.id = t.origin_id left join sequence q on q.id = e.sequence_id
       where s.lead_id = $1
       union all
       select a.at, 'control', q.key, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a join enrolment e on e.id::text = a.ref_id join sequence q on q.id = e.sequence_id where e.lead_id = $1
       union all
       select a.at, 'control', null, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a where a.ref_id = $1::text and a.action in ('lead-held', 'lead-released', 'lead-erased')
     ) lines order by at desc, array_position(array['control', 'event', 'decision', 'send'], kind) desc, id desc limit $2`,
    [leadId, limit],
  );
  return rows.reverse();
}
