import type { Transaction } from "../../prisma/client.ts";
import { countCares } from "../care/module.ts";

/** Nothing is counted further, so that a count costs no more on a busy day. */
export const MOST_COUNTED = 10_000;

/** How many there are: `more` when there are more than `count`. */
export interface Count {
  count: number;
  more: boolean;
}

/** The statements, for a test on their plans. The last parameter is where counting stops. */
export const countStatements = {
  tasks: "select count(*)::int as count from (select 1 from task where state = 'open' and due_at >= $1 and due_at < $2 limit $3) found",
  unknown: "select count(*)::int as count from (select 1 from send where state = 'unknown' and resolved_as is null limit $1) found",
  imports: "select count(*)::int as count from (select 1 from import_run where started_at >= $1 and bad > 0 limit $2) found",
  sessions: `select count(*)::int as count from (
       select 1 from session where state in ('open', 'closed') and ends_at <= $1::timestamptz - interval '24 hours' limit $2) found`,
  consultations: "select count(*)::int as count from (select 1 from consultation where state = 'booked' and ends_at <= $1 limit $2) found",
  incidents: "select count(*)::int as count from (select 1 from incident where state = 'open' limit $1) found",
  campaigns: `select count(*)::int as count from (select 1 from campaign c where c.cancelled_at is null
       and exists (select 1 from campaign_item i where i.campaign_id = c.id and i.done_at is null and i.due_on < $1::date) limit $2) found`,
  planned: `select s.channel, sum(least(t.count, $2))::int as count from sender s, lateral (
       select count(*) as count from (
         select 1 from generate_series(0, 3) as lane(lane), lateral (
           select 1 from touch where touch.sender_id = s.id and touch.lane = lane.lane and touch.state = 'due' and touch.not_before < $1 limit $2) one
         limit $2) found) t
     group by 1 order by 1`,
  events: `select asked.kind, e.count from unnest($1::text[]) as asked(kind), lateral (
       select count(*)::int as count from (
         select 1 from event where event.kind = asked.kind and event.at >= $2 and event.at < $3 limit $4) found) e`,
  parked: `select q.key as sequence, q.title, e.step, e.code as fault, count(*)::int as count,
       case when min(e.fault_step) = max(e.fault_step) then min(e.fault_step) end as "faultStep" from (
         select version_id, step, fault->>'code' as code, coalesce(fault->>'step', step) as fault_step from enrolment where state = 'parked' limit $1) e
     join sequence_version v on v.id = e.version_id join sequence q on q.id = v.sequence_id
     group by 1, 2, 3, 4 order by count(*) desc, 1, 3, 4 limit 50`,
} as const;

export async function countTasks(tx: Transaction, from: Date, before: Date): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.tasks, [from, before, MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

export async function countUnknown(tx: Transaction): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.unknown, [MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

export async function countImportsWithBadRows(tx: Transaction, from: Date): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.imports, [from, MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

/** Sessions of which nobody has said who came, a day after their end (SES13). */
export async function countUncountedSessions(tx: Transaction, now: Date): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.sessions, [now, MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

/** Consultations that have ended and of which nobody has said what became. */
export async function countUnmarkedConsultations(tx: Transaction, now: Date): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.consultations, [now, MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

/** Customers whom nobody has answered. */
export async function countOpenIncidents(tx: Transaction): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.incidents, [MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

/** Customers with whom a person should get in touch, as the list of care has them. */
export async function countWaitingForWord(tx: Transaction, now: Date): Promise<Count> {
  return cut(await countCares(tx, now, { need: "word" }, MOST_COUNTED + 1));
}

/** Campaigns with something in the checklist that is late on the day `today`, an ISO date. */
export async function countLateCampaigns(tx: Transaction, today: string): Promise<Count> {
  const { rows } = await tx.query<{ count: number }>(countStatements.campaigns, [today, MOST_COUNTED + 1]);
  return cut(rows[0]?.count ?? 0);
}

/** Messages that are planned before an instant, by channel. */
export async function countPlanned(tx: Transaction, before: Date): Promise<(Count & { channel: string })[]> {
  const { rows } = await tx.query<{ channel: string; count: number }>(countStatements.planned, [before, MOST_COUNTED + 1]);
  return rows.map(({ channel, count }) => ({ channel, ...cut(count) }));
}

/** Events of each of these kinds. */
export async function countEvents(tx: Transaction, kinds: readonly string[], from: Date, to: Date): Promise<ReadonlyMap<string, number>> {
  const { rows } = await tx.query<{ kind: string; count: number }>(countStatements.events, [kinds, from, to, MOST_COUNTED + 1]);
  return new Map(rows.map(({ kind, count }) => [kind, count]));
}

export interface ParkedGroup {
  sequence: string;
  title: string;
  /** Where they stand. */
  step: string | null;
  /** The step that cannot be carried out: a message may be refused after its journey has gone on. Null when it is not the same for all. */
  faultStep: string | null;
  /** Code of the cause. */
  fault: string | null;
  count: number;
}

/** The enrolments that wait for a person, by where and why, the largest group first. */
export async function groupParked(tx: Transaction): Promise<ParkedGroup[]> {
  const { rows } = await tx.query<ParkedGroup>(countStatements.parked, [MOST_COUNTED]);
  return rows;
}

export function cut(count: number): Count {
  return { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED };
}
