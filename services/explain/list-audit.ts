import { AppError } from "../../domain/app-error.ts";
import { type Cursor, cutPage, type Direction, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { nameActors } from "../access/module.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { auditWords } from "./audit-words.ts";
import { nameOrigins } from "./explain-lead.ts";
import { actorText, lineSentence } from "./line-sentence.ts";
import { actorWords, recordWords } from "./words.ts";

export interface AuditFilter {
  /** staff:<id> · staff:<name> · lead · system */
  actor?: string | undefined;
  action?: string | undefined;
  /** Kind of the target. */
  target?: string | undefined;
  /** From this instant on, and before that one. */
  from?: Date | undefined;
  to?: Date | undefined;
  /** What was done to this lead, to their processes, tasks, notes and sends. */
  leadId?: string | undefined;
  /** Only this entry. */
  id?: string | undefined;
}

interface Row {
  id: string;
  at: Date;
  actor: string;
  action: string;
  target: string;
  refId: string;
  reason: string | null;
  data: Record<string, unknown>;
  /** Values of the lead; null where the act changed none, or they were erased. */
  personal: { before: Record<string, unknown>; after: Record<string, unknown> } | null;
  /** Whom it was done to, or to what is theirs; null where it concerns no single lead. */
  leadId: string | null;
  originKind: string | null;
  originId: string | null;
}

export interface ListedAudit extends Omit<Row, "originKind" | "originId"> {
  /** What people call the actor now; null where the actor is no member of staff. */
  actorName: string | null;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  /** Null for an act of a module that this release does not know. */
  sentence: LocalText | null;
}

/** Who did what, the newest first unless `direction` is `asc`. */
export async function listAudit(
  context: Context,
  { limit, cursor, direction, ...filter }: AuditFilter & { limit: number; cursor?: string | undefined; direction?: Direction | undefined },
): Promise<Page<ListedAudit>> {
  const rows = await readAudit(context, filter, limit + 1, readCursor(cursor), direction);
  return cutPage(rows, limit, ({ at, id }) => ({ at, id }));
}

/** Throws AppError not-found. */
export async function readAuditEntry(context: Context, id: string): Promise<ListedAudit> {
  const [entry] = await readAudit(context, { id }, 1, undefined);
  if (entry) return entry;
  throw new AppError("not-found", "audit-entry-unknown", {
    ja: "この操作の記録はありません。",
    en: "There is no such entry in the audit log.",
  });
}

const asked = `select id, at, actor, action, target, ref_id, reason, data, personal from audit
       where ($1::text is null or actor = $1) and ($2::text is null or action = $2) and ($3::text is null or target = $3)
         and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)
         and ($6::uuid is null or ref_id in (
           select $6::text union all select id::text from process where lead_id = $6 union all select id::text from task where lead_id = $6
           union all select id::text from lead_note where lead_id = $6 union all select id::text from send where lead_id = $6))
         and ($10::uuid is null or id = $10)`;
const named = `select a.id, a.at, a.actor, a.action, a.target, a.ref_id as "refId", a.reason, a.data, a.personal, p.kind as "originKind", p.id as "originId",
       coalesce(p.lead_id, l.id, t.lead_id, n.lead_id, s.lead_id) as "leadId"
     from page a cross join lateral (
       select case when a.ref_id ~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then a.ref_id::uuid end as id) ref
     left join process p on p.id = ref.id left join lead l on l.id = ref.id left join task t on t.id = ref.id
     left join lead_note n on n.id = ref.id left join send s on s.id = ref.id`;
const newestFirst = `with page as (${asked} and ($7::timestamptz is null or (at, id) < ($7, $8::uuid)) order by at desc, id desc limit $9)
     ${named} order by a.at desc, a.id desc`;
const oldestFirst = `with page as (${asked} and ($7::timestamptz is null or (at, id) > ($7, $8::uuid)) order by at, id limit $9)
     ${named} order by a.at, a.id`;

/** Entries after the cursor, at most `limit`; the newest first, unless `direction` is `asc`. */
export async function readAudit(
  context: Context,
  filter: AuditFilter,
  limit: number,
  cursor: Cursor | undefined,
  direction: Direction = "desc",
): Promise<ListedAudit[]> {
  const { pool } = context.database;
  const values = [
    filter.actor ?? null,
    filter.action ?? null,
    filter.target ?? null,
    filter.from ?? null,
    filter.to ?? null,
    filter.leadId ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    limit,
    filter.id ?? null,
  ];
  const { rows } = await (direction === "asc" ? pool.query<Row>(oldestFirst, values) : pool.query<Row>(newestFirst, values));
  const actors = rows.map(({ actor }) => actor);
  const leadIds = rows.flatMap(({ leadId }) => leadId ?? []);
  const [names, origins, leads] = await Promise.all([nameActors(pool, actors), nameOrigins(pool, context, rows), nameLeads(pool, leadIds)]);
  return rows.map(({ originKind, originId, ...row }) => {
    const actorName = names.get(row.actor) ?? null;
    const title = origins.get(`${originKind} ${originId}`)?.title ?? null;
    const leadName = row.leadId === null ? null : (leads.get(row.leadId) ?? null);
    return { ...row, actorName, leadName, sentence: sentenceOf(context, row, actorName, title) };
  });
}

function sentenceOf(
  { registry, zone }: Context,
  { id, at, actor, action, reason, data }: Omit<Row, "originKind" | "originId">,
  actorName: string | null,
  origin: string | LocalText | null,
): LocalText | null {
  if (registry.acts.has(action)) {
    const line = {
      at,
      kind: "control",
      origin: null,
      step: null,
      what: action,
      reason,
      until: null,
      channel: null,
      count: 1,
      inputs: data,
      actor,
    } as const;
    return lineSentence({ id, ref: null, line, origin, message: null, actorName, words: null }, { zone, registry });
  }
  const words = auditWords[action];
  if (words === undefined) return null;
  const who = actorName === null ? actorText(actor) : actorWords.staff(actorName);
  const why = reason === null ? { ja: "", en: "" } : recordWords.saying(reason);
  return { ja: `${who.ja}が${words.ja}${why.ja}`, en: `${who.en.replace(/^[a-z]/, (first) => first.toUpperCase())} ${words.en}${why.en}` };
}
