import { z } from "zod";
import { behind, cutPage, type Direction, type Page, readCursor } from "../../domain/cursor.ts";
import { isKnownReason, reasonSentence } from "../../domain/reasons.ts";
import { remedyOf } from "../../domain/touches/remedies.ts";
import { inEach, type LocalText } from "../../domain/words/local-text.ts";
import { type Transaction, unprepared } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import type { Registry } from "../engine/modules/registry.ts";
import { requireSequence, requireVersion } from "../sequences/module.ts";
import { nameOrigins } from "./explain-lead.ts";

/** `notSent`: a rule, a person or the end of what planned it stopped the message. `failed`: it was tried in vain. As the numbers of a step say. */
export const notSentStates = ["notSent", "failed"] as const;
export type NotSentState = (typeof notSentStates)[number];

export interface NotSentFilter {
  leadId?: string | undefined;
  state?: NotSentState | undefined;
  reason?: string | undefined;
  /** Key. */
  sequence?: string | undefined;
  /** Of the sequence: the one in which the step was passed. */
  version?: number | undefined;
  step?: string | undefined;
  channel?: string | undefined;
  from?: Date | undefined;
  /** Before this instant. */
  to?: Date | undefined;
}

/** A message, or the task of a step, that did not come about. */
export interface NotSent {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  channel: string;
  category: string;
  originKind: string;
  originId: string;
  /** What people call its origin; null when the origin has no name. */
  origin: LocalText | null;
  /** Key of the sequence; null when something else planned it. */
  sequence: string | null;
  slot: string;
  dueAt: Date;
  /** When it was decided, or given up. */
  at: Date;
  state: NotSentState;
  /** Code. */
  reason: string | null;
  /** The reason in words; null for one that this release does not know. */
  why: LocalText | null;
  /** What may be done; null where nothing is known. */
  remedy: LocalText | null;
  /** Entry of the lead's timeline that has the whole reason; null when none was written. */
  entry: string | null;
}

/** The condition of the indexes `touch_not_sent_…`. */
const NOT_SENT = "t.state in ('skipped', 'cancelled', 'failed')";

const idRows = z.array(z.object({ id: z.uuid() }));
const countRows = z.array(z.object({ reason: z.string().nullable(), count: z.int() }));

type Row = Omit<NotSent, "leadName" | "origin" | "why" | "remedy">;

/** What was not sent to anybody, and why, by the instant of its end. Throws AppError not-found for an unknown sequence or version. */
export async function listNotSent(
  context: Context,
  {
    limit,
    cursor: text,
    direction = "desc",
    ...filter
  }: NotSentFilter & { limit: number; cursor?: string | undefined; direction?: Direction },
): Promise<Page<NotSent>> {
  const { pool } = context.database;
  const cursor = readCursor(text);
  const { sql, values } = await conditions(context, filter);
  const put = (value: unknown) => `$${values.push(value)}`;
  if (cursor) sql.push(`(t.settled_at, t.id) ${behind(direction)} (${put(cursor.at)}::timestamptz, ${put(cursor.id)}::uuid)`);
  const by = `order by t.settled_at ${direction}, t.id ${direction}`;
  const found = await pool.query(unprepared(`select t.id from touch t where ${sql.join(" and ")} ${by} limit ${put(limit + 1)}`), values);
  const rows = await readRows(
    pool,
    idRows.parse(found.rows).map(({ id }) => id),
  );
  const origins = await nameOrigins(pool, context, rows);
  const page = cutPage(rows, limit, ({ at, id }) => ({ at, id }));
  const items = page.items.map((row) => {
    const name = origins.get(`${row.originKind} ${row.originId}`);
    const title = name?.title;
    const origin = title === undefined ? (context.registry.origins.get(row.originKind)?.words ?? null) : inEach(() => title);
    return { ...row, origin, why: reasonWords(row.reason, context.registry), remedy: row.reason === null ? null : remedyOf(row.reason) };
  });
  return withLeadNames(pool, { items, next: page.next });
}

/** In the order of `ids`. */
async function readRows(tx: Transaction, ids: readonly string[]): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select t.id, t.lead_id as "leadId", t.channel, t.category, t.origin_kind as "originKind", t.origin_id as "originId", q.key as sequence,
       t.slot, t.due_at as "dueAt", t.settled_at as at, case t.state when 'failed' then 'failed' else 'notSent' end as state, t.reason,
       coalesce(case t.state when 'failed' then (
         select s.id from send s where s.touch_id = t.id order by s.claimed_at desc, s.id desc limit 1) end, t.decision_id) as entry
     from touch t left join enrolment e on t.origin_kind = 'enrolment' and e.id = t.origin_id left join sequence q on q.id = e.sequence_id
     where t.id = any($1::uuid[]) order by array_position($1::uuid[], t.id)`,
    [ids],
  );
  return rows;
}

export interface NotSentReason {
  /** Code; null for what has none. */
  reason: string | null;
  why: LocalText | null;
  count: number;
}

/** How many were not sent for which reason, the most frequent first. They add up to the length of the list. */
export async function countNotSent(context: Context, filter: NotSentFilter): Promise<NotSentReason[]> {
  const { sql, values } = await conditions(context, filter);
  const counted = `select t.reason, count(*)::int as count from touch t where ${sql.join(" and ")} group by t.reason order by count(*) desc, t.reason`;
  const { rows } = await context.database.pool.query(unprepared(counted), values);
  return countRows.parse(rows).map(({ reason, count }) => ({ reason, why: reasonWords(reason, context.registry), count }));
}

/** Conditions on `touch t`, and their parameters. */
async function conditions({ database: { pool } }: Context, filter: NotSentFilter): Promise<{ sql: string[]; values: unknown[] }> {
  const sql = [NOT_SENT];
  const values: unknown[] = [];
  const put = (value: unknown) => `$${values.push(value)}`;
  if (filter.state !== undefined) sql.push(filter.state === "failed" ? "t.state = 'failed'" : "t.state <> 'failed'");
  if (filter.leadId !== undefined) sql.push(`t.lead_id = ${put(filter.leadId)}`);
  if (filter.reason !== undefined) sql.push(`t.reason = ${put(filter.reason)}`);
  if (filter.step !== undefined) sql.push(`t.slot = ${put(filter.step)}`);
  if (filter.channel !== undefined) sql.push(`t.channel = ${put(filter.channel)}`);
  if (filter.from !== undefined) sql.push(`t.settled_at >= ${put(filter.from)}`);
  if (filter.to !== undefined) sql.push(`t.settled_at < ${put(filter.to)}`);
  if (filter.sequence === undefined) return { sql, values };
  const { id } = await requireSequence(pool, filter.sequence);
  sql.push(`t.origin_kind = 'enrolment' and exists (select 1 from enrolment e where e.id = t.origin_id and e.sequence_id = ${put(id)})`);
  if (filter.version !== undefined) {
    const version = await requireVersion(pool, filter.sequence, filter.version);
    sql.push(
      `exists (select 1 from enrolment_step s where s.enrolment_id = t.origin_id and s.step = t.slot and s.occurrence = t.occurrence
         and s.version_id = ${put(version.id)})`,
    );
  }
  return { sql, values };
}

function reasonWords(reason: string | null, registry: Registry): LocalText | null {
  if (reason === null || !(isKnownReason(reason, registry) || reason.startsWith("held:"))) return null;
  return inEach((language) => reasonSentence(reason, "skip", language, registry));
}
