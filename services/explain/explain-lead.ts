import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { nameActors } from "../access/module.ts";
import type { Context } from "../engine/context/context.ts";
import { leadUnknown } from "../engine/leads/lead-unknown.ts";
import { messageWords, type OriginName } from "../engine/modules/origin.ts";
import type { TimelineLine } from "../engine/modules/timeline-line.ts";
import { nameGoals } from "../selling/module.ts";

/** A line before its origin's name is known. */
interface Row extends Omit<TimelineLine, "origin"> {
  id: string;
  originKind: string | null;
  originId: string | null;
}

/** Parts of a timeline: messages that went out; those on their way; those that did not go, and why; what the lead did; what staff did. */
export const timelineParts = ["received", "underWay", "notSent", "acts", "staff"] as const;
export type TimelinePart = (typeof timelineParts)[number];

/** Limits a timeline. */
interface Part {
  /** Only older ones. */
  before?: { at: Date; kind: TimelineLine["kind"]; id: string } | undefined;
  part?: TimelinePart | null | undefined;
  /** Only the line with this id. */
  only?: string | null;
  /** Without the lines of other modules, which have no place in a page. */
  paged?: boolean;
  /** Without the waits of messages that went out since. */
  unsent?: boolean;
}

const NIL = "00000000-0000-0000-0000-000000000000";

const CAUSE_FIRST: readonly TimelineLine["kind"][] = ["control", "event", "decision", "send"];

/** A line with the names of what it is about, for people. */
export interface NamedLine {
  /** Of its event, decision, send or audit entry; the nil UUID for a line of another module. */
  readonly id: string;
  /** Kind and id of its origin, such as an enrolment. */
  readonly ref: { readonly kind: string; readonly id: string } | null;
  readonly line: TimelineLine;
  /** Its origin: a name of its own, or the words of its kind; null when the line belongs to none. */
  readonly origin: string | LocalText | null;
  /** Its message: the origin's own words, or its number among the origin's messages to this lead; null when it is about none. */
  readonly message: LocalText | number | null;
  /** What people call the member of staff who did it; null where its actor is none, or is a name already. */
  readonly actorName: string | null;
  /** What people call the topic that it concerns; absent where it concerns none, or one that is no more. */
  readonly topic?: LocalText | undefined;
  /** What people call the goal of the sale that it concerns; absent as above. */
  readonly goal?: LocalText | undefined;
  /** The sentence of the module whose line it is; null for the engine's lines. */
  readonly words: LocalText | null;
}

/** The lines of `explainLeadWithNames` without the names, for programs. Throws AppError not-found. */
export async function explainLead(context: Context, leadId: string, limit = 1_000): Promise<TimelineLine[]> {
  return (await explainLeadWithNames(context, leadId, limit)).map(({ line }) => line);
}

/**
 * Why this lead got what they got, and did not get what they did not (Q1), oldest first; at one instant, causes come before effects. The
 * newest `limit` lines. Throws AppError not-found.
 */
export async function explainLeadWithNames(
  context: Context,
  leadId: string,
  limit = 1_000,
  { before, part = null, only = null, paged = false, unsent = false }: Part = {},
): Promise<NamedLine[]> {
  const { pool } = context.database;
  const lead = await pool.query("select 1 from lead where id = $1", [leadId]);
  if (lead.rowCount === 0) throw leadUnknown();
  const rows = await readLines(pool, leadId, [...context.registry.acts.keys()], limit, { before, part, only, unsent });
  const [names, numbers, topics, goals, actors] = await Promise.all([
    nameOrigins(pool, context, rows),
    numberMessages(pool, leadId),
    nameTopics(pool, rows),
    nameGoals(pool, keysIn(rows, "goal")),
    nameActors(
      pool,
      rows.map(({ actor }) => actor),
    ),
  ]);
  const own = rows.map(({ id, originKind, originId, ...rest }): NamedLine => {
    const name = names.get(`${originKind} ${originId}`);
    const origin = originKind === null ? undefined : context.registry.origins.get(originKind);
    const process = originKind === null ? undefined : context.registry.processes.get(originKind);
    return {
      id,
      ref: originKind === null || originId === null ? null : { kind: originKind, id: originId },
      line: { ...rest, origin: name?.key ?? null },
      origin: name?.title ?? (name && origin ? origin.words : null) ?? (origin ? null : (process?.words ?? null)),
      words: null,
      topic: topics.get(String(rest.inputs.topic)),
      goal: goals.get(String(rest.inputs.goal)),
      actorName: actors.get(rest.actor ?? "") ?? null,
      message:
        rest.step === null ? null : (messageWords(origin, rest.step) ?? numbers.get(`${originKind} ${originId} ${rest.step}`) ?? null),
    };
  });
  const others: NamedLine[] = [];
  for (const { timeline } of paged ? [] : context.registry.modules) {
    for (const { words, ...line } of (await timeline?.(pool, [leadId])) ?? []) {
      others.push({ id: NIL, ref: null, line, origin: line.origin, message: null, actorName: null, words });
    }
  }
  if (others.length === 0) return own;
  const order = ({ line }: NamedLine) => CAUSE_FIRST.indexOf(line.kind);
  return [...own, ...others]
    .toSorted((one, other) => one.line.at.getTime() - other.line.at.getTime() || order(one) - order(other))
    .slice(-limit);
}

async function readLines(
  tx: Transaction,
  leadId: string,
  acts: readonly string[],
  limit: number,
  { before, part, only, unsent }: Part,
): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `select at, kind, "originKind", "originId", step, what, reason, until, channel, count, inputs, actor, id from (
       select e.at, 'event' as kind, null as "originKind", null::uuid as "originId", null as step, e.kind as what, null as reason,
         null::timestamptz as until, null as channel, 1 as count, e.data as inputs, e.actor, e.id from event e where e.lead_id = $1
       union all
       select d.at, 'decision', coalesce(p.kind, t.origin_kind), coalesce(d.process_id, t.origin_id), d.step, d.verdict, d.reason, d.until,
         t.channel, d.count, d.inputs, null, d.id
       from decision d left join touch t on t.id = d.touch_id and t.lead_id = $1 left join process p on p.id = d.process_id
       where d.lead_id = $1
       union all
       select coalesce(s.settled_at, s.claimed_at), 'send', t.origin_kind, t.origin_id, t.slot, s.state,
         s.code, s.retry_at, s.channel, s.attempts, jsonb_build_object('send', s.id, 'dueAt', t.due_at, 'occurrence', t.occurrence), null, s.id
       from send s join touch t on t.id = s.touch_id and t.lead_id = $1
       where s.lead_id = $1
       union all
       select a.at, 'control', p.kind, p.id, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a join process p on p.id::text = a.ref_id where p.lead_id = $1
       union all
       select a.at, 'control', null, null, null, a.action, a.reason, null, null, 1, a.data, a.actor, a.id
       from audit a where a.ref_id = $1::text and a.action = any($3::text[])
     ) lines
     where ($4::timestamptz is null or (at, array_position(array['control', 'event', 'decision', 'send'], kind), id) <
         ($4, array_position(array['control', 'event', 'decision', 'send'], $8::text), $5::uuid)) and ($6::uuid is null or id = $6)
       and ($7::text is null or $7 = case when kind = 'event' then 'acts' when kind = 'control' then 'staff'
         when kind = 'send' and what = 'sent' then 'received' when kind = 'send' and what in ('claimed', 'dispatching', 'deferred') then 'underWay'
         when kind = 'send' or what in ('defer', 'skip', 'cancel', 'park') then 'notSent' when what <> 'send' then 'acts' end)
       and (not $9::boolean or kind <> 'decision' or what <> 'defer' or not exists (
         select 1 from decision d join touch t on t.id = d.touch_id and t.lead_id = $1
         where d.id = lines.id and d.lead_id = $1 and t.state = 'sent'))
     order by at desc, array_position(array['control', 'event', 'decision', 'send'], kind) desc, id desc limit $2`,
    [leadId, limit, acts, before?.at ?? null, before?.id ?? null, only ?? null, part ?? null, before?.kind ?? null, unsent],
  );
  return rows.reverse();
}

/** What people call the origins of these lines, by kind and id. */
export async function nameOrigins(
  tx: Transaction,
  { registry }: Pick<Context, "registry">,
  rows: readonly Pick<Row, "originKind" | "originId">[],
): Promise<Map<string, OriginName>> {
  const names = new Map<string, OriginName>();
  for (const [kind, lines] of Map.groupBy(rows, (row) => row.originKind)) {
    const ids = [...new Set(lines.flatMap(({ originId }) => originId ?? []))];
    const origin = kind === null ? undefined : registry.origins.get(kind);
    for (const [id, name] of (await origin?.names(tx, ids)) ?? []) names.set(`${kind} ${id}`, name);
  }
  return names;
}

function keysIn(rows: readonly Row[], name: "topic" | "goal"): string[] {
  return [...new Set(rows.flatMap(({ inputs: { [name]: key } }) => (typeof key === "string" ? [key] : [])))];
}

/** What people call the topics of these lines. */
async function nameTopics(tx: Transaction, rows: readonly Row[]): Promise<Map<string, LocalText>> {
  const keys = keysIn(rows, "topic");
  if (keys.length === 0) return new Map();
  const found = await tx.query<{ key: string; title: LocalText }>("select key, title from topic where key = any($1::text[])", [keys]);
  return new Map(found.rows.map(({ key, title }) => [key, title]));
}

/** How many of its origin's messages to this lead each one is, in the order in which they were due, by kind, id and slot. Tasks do not count. */
async function numberMessages(tx: Transaction, leadId: string): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ key: string; number: number }>(
    `select origin_kind || ' ' || origin_id || ' ' || slot as key,
       row_number() over (partition by origin_kind, origin_id order by min(due_at), slot)::int as number
     from touch where lead_id = $1 and channel <> 'person' group by origin_kind, origin_id, slot`,
    [leadId],
  );
  return new Map(rows.map(({ key, number }) => [key, number]));
}
