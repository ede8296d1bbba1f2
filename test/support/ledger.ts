import type { Context } from "../../services/engine/context/context.ts";
import { addPerson, type Person } from "./people.ts";

export interface TouchState {
  slot: string;
  state: string;
  reason: string | null;
  channel: string;
  dueAt: Date;
  notBefore: Date;
}

/** Touches of a lead, oldest first. */
export async function touchesOf(context: Context, leadId: string): Promise<TouchState[]> {
  const { rows } = await context.database.pool.query<TouchState>(
    `select slot, state, reason, channel, due_at as "dueAt", not_before as "notBefore" from touch where lead_id = $1 order by due_at, id`,
    [leadId],
  );
  return rows;
}

export interface SendState {
  id: string;
  channel: string;
  state: string;
  code: string | null;
  attempts: number;
  pastDot: number;
  messageId: string;
  retryKey: string;
}

/** Sends of a lead, oldest first. */
export async function sendsOf(context: Context, leadId: string): Promise<SendState[]> {
  const { rows } = await context.database.pool.query<SendState>(
    `select id, channel, state, code, attempts, past_dot as "pastDot", message_id as "messageId", retry_key as "retryKey"
     from send where lead_id = $1 order by id`,
    [leadId],
  );
  return rows;
}

/** A letter to a new lead that ended unknown. Returns the id of its send. */
export async function addUnknownSend(context: Context, to?: Pick<Person, "leadId" | "emailContact">): Promise<string> {
  const { leadId, emailContact } = to ?? (await addPerson(context));
  const { rows } = await context.database.pool.query<{ id: string }>(
    `with planned as (
       insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, reason,
         settled_at, created_at)
       select gen_random_uuid(), $1, 'enrolment', gen_random_uuid(), 'one', 1, 'nurture', 2, '[]', 'email', s.id, $3, $3, 'unknown', 'ETIMEDOUT', $3, $3
       from sender s where s.channel = 'email' and s.is_default returning id, sender_id)
     insert into send (id, touch_id, lead_id, contact_id, sender_id, channel, category, template_version_id, message_id, dated_at, retry_key, state, fence,
       attempts, past_dot, claimed_at, settled_at, code)
     select gen_random_uuid(), id, $1, $2, sender_id, 'email', 'nurture', gen_random_uuid(), '<x@y>', $3, gen_random_uuid(), 'unknown', gen_random_uuid(),
       1, 1, $3, $3, 'ETIMEDOUT' from planned returning id`,
    [leadId, emailContact, context.clock.now()],
  );
  return rows[0]?.id ?? "";
}

export interface DecisionRow {
  step: string | null;
  verdict: string;
  reason: string;
  until: Date | null;
  count: number;
}

/** Decisions about a lead, oldest first. */
export async function decisionsOf(context: Context, leadId: string): Promise<DecisionRow[]> {
  const { rows } = await context.database.pool.query<DecisionRow>(
    "select step, verdict, reason, until, count from decision where lead_id = $1 order by at, id",
    [leadId],
  );
  return rows;
}

export async function contactOf(context: Context, leadId: string, channel: "email" | "line") {
  const { rows } = await context.database.pool.query<{ state: string; reason: string | null; softBounces: number; suppressed: boolean }>(
    `select state, reason, soft_bounces as "softBounces",
       exists (select 1 from suppression s where s.address_hash = c.address_hash and s.channel = c.channel and s.lifted_at is null) as suppressed
     from contact c where lead_id = $1 and channel = $2`,
    [leadId, channel],
  );
  return rows[0];
}

export async function eventsOf(context: Context, leadId: string): Promise<{ kind: string; data: Record<string, unknown> }[]> {
  const { rows } = await context.database.pool.query<{ kind: string; data: Record<string, unknown> }>(
    "select kind, data from event where lead_id = $1 order by at, id",
    [leadId],
  );
  return rows;
}

export interface EnrolmentRow {
  id: string;
  sequence: string;
  state: string;
  outcome: string | null;
  step: string | null;
  wakeAt: Date | null;
  fault: { code: string; step: string | null } | null;
}

/** Enrolments of a lead, oldest first. */
export async function enrolmentsOf(context: Context, leadId: string): Promise<EnrolmentRow[]> {
  const { rows } = await context.database.pool.query<EnrolmentRow>(
    `select e.id, s.key as sequence, e.state, p.outcome, e.step, p.wake_at as "wakeAt", e.fault
     from enrolment e join process p on p.id = e.id join sequence s on s.id = e.sequence_id where e.lead_id = $1 order by e.id`,
    [leadId],
  );
  return rows;
}
