import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import type { TimelineLine } from "../engine/modules/timeline-line.ts";

/** A line before its origin's name is known. */
interface Row extends Omit<TimelineLine, "origin"> {
  id: string;
  originKind: string | null;
  originId: string | null;
}

const CAUSE_FIRST: readonly TimelineLine["kind"][] = ["control", "event", "decision", "send"];

/**
 * Why this lead got what they got, and did not get what they did not (Q1), oldest first; at one instant cause stands before effect. The
 * newest `limit` lines. Throws AppError not-found.
 */
export async function explainLead(context: Context, leadId: string, limit = 1_000): Promise<TimelineLine[]> {
  const { pool } = context.database;
  const lead = await pool.query("select 1 from lead where id = $1", [leadId]);
  if (lead.rowCount === 0) throw new AppError("not-found", "lead-unknown", "There is no lead with this id.");
  const rows = await readLines(pool, leadId, limit);
  const names = await nameOrigins(pool, context, rows);
  const own = rows.map(({ id: _, originKind, originId, ...line }) => ({
    ...line,
    origin: originKind && originId ? (names.get(`${originKind} ${originId}`) ?? null) : null,
  }));
  const others: TimelineLine[] = [];
  for (const { timeline } of context.registry.modules) others.push(...((await timeline?.(pool, [leadId])) ?? []));
  if (others.length === 0) return own;
  const order = (line: TimelineLine) => CAUSE_FIRST.indexOf(line.kind);
  return [...own, ...others].toSorted((one, other) => one.at.getTime() - other.at.getTime() || order(one) - order(other)).slice(-limit);
}

async function readLines(tx: Transaction, leadId: string, limit: number): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select at, kind, "originKind", "originId", step, what, reason, until, channel, count, inputs, actor, id from (
       select e.at, 'event' as kind, null as "originKind", null::uuid as "originId", null as step, e.kind as what, null as reason,
         null::timestamptz as until, null as channel, 1 as count, e.data as inputs, e.actor, e.id from event e where e.lead_id = $1
       union all
       select d.at, 'decision', coalesce(p.kind, t.origin_kind), coalesce(d.process_id, t.origin_id), d.step, d.verdict, d.reason, d.until,
         t.channel, d.count, d.inputs, null, d.id
       from decision d left join touch t on t.id = d.touch_id left join process p on p.id = d.process_id
       where d.lead_id = $1
       union all
       select coalesce(s.settled_at, s.claimed_at), 'send', t.origin_kind, t.origin_id, t.slot, s.state,
         s.code, s.retry_at, s.channel, s.attempts, jsonb_build_object('send', s.id, 'dueAt', t.due_at, 'occurrence', t.occurrence), null, s.id
       from send s join touch t on t.id = s.touch_id
       where s.lead_id = $1
       union all
       select a.at, 'control', p.kind, p.id, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a join process p on p.id::text = a.ref_id where p.lead_id = $1
       union all
       select a.at, 'control', null, null, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a where a.ref_id = $1::text and a.action in ('lead-held', 'lead-released', 'lead-erased')
     ) lines order by at desc, array_position(array['control', 'event', 'decision', 'send'], kind) desc, id desc limit $2`,
    [leadId, limit],
  );
  return rows.reverse();
}

/** What people call the origins of these lines, by kind and id. */
async function nameOrigins(tx: Transaction, { registry }: Context, rows: readonly Row[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [kind, lines] of Map.groupBy(rows, (row) => row.originKind)) {
    const ids = [...new Set(lines.flatMap(({ originId }) => originId ?? []))];
    const origin = kind === null ? undefined : registry.origins.get(kind);
    for (const [id, { key }] of (await origin?.names(tx, ids)) ?? []) names.set(`${kind} ${id}`, key);
  }
  return names;
}
