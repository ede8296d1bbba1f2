import { cutPage, type Direction, type Page, readCursor } from "../../../domain/cursor.ts";
import { touchReasons } from "../../../domain/touches/reasons.ts";
import type { LocalText } from "../../../domain/words/local-text.ts";
import type { Context } from "../context/context.ts";
import { withLeadNames } from "../leads/name-leads.ts";

export interface ListedSend {
  id: string;
  leadId: string;
  /** What staff call the lead; null when nothing is known of them. */
  leadName: string | null;
  channel: string;
  category: string;
  /** Key of the sender. */
  sender: string;
  template: string;
  templateVersion: number;
  language: string;
  state: string;
  code: string | null;
  /** What the code means; null for one without words, such as a number of the provider. */
  why: LocalText | null;
  attempts: number;
  claimedAt: Date;
  settledAt: Date | null;
  /** When a deferred one is tried again. */
  retryAt: Date | null;
  /** What planned it, and the step or message of it. */
  originKind: string;
  originId: string;
  slot: string;
  /** What a person said of it after it had ended unknown. */
  resolvedAs: string | null;
}

type Row = Omit<ListedSend, "leadName" | "why">;

const columns = `s.id, s.lead_id as "leadId", s.channel, s.category, sender.key as sender, v.key as template, v.version as "templateVersion",
       v.language, s.state, s.code, s.attempts, s.claimed_at as "claimedAt", s.settled_at as "settledAt", s.retry_at as "retryAt",
       t.origin_kind as "originKind", t.origin_id as "originId", t.slot, s.resolved_as as "resolvedAs"`;

const tables = `send s join touch t on t.id = s.touch_id join sender on sender.id = s.sender_id
       join template_version v on v.id = s.template_version_id`;

const asked = `select ${columns} from ${tables}
     where ($1::uuid is null or s.lead_id = $1) and ($2::text is null or s.state = $2) and ($3::text is null or sender.key = $3)
       and ($4::text is null or v.key = $4) and s.claimed_at >= coalesce($5, '-infinity'::timestamptz)
       and s.claimed_at < coalesce($6, 'infinity'::timestamptz) and ($10::text is null or s.channel = $10)`;
const newestFirst = `${asked} and ($7::timestamptz is null or (s.claimed_at, s.id) < ($7, $8::uuid))
     order by s.claimed_at desc, s.id desc limit $9`;
const oldestFirst = `${asked} and ($7::timestamptz is null or (s.claimed_at, s.id) > ($7, $8::uuid))
     order by s.claimed_at, s.id limit $9`;

/** By the instant of their claim, the newest first unless `direction` is `asc`. */
export async function listSends(
  context: Context,
  query: {
    leadId?: string | undefined;
    state?: string | undefined;
    channel?: string | undefined;
    /** Keys. */
    sender?: string | undefined;
    template?: string | undefined;
    from?: Date | undefined;
    /** Before this instant. */
    to?: Date | undefined;
    limit: number;
    cursor?: string | undefined;
    direction?: Direction | undefined;
  },
): Promise<Page<ListedSend>> {
  const cursor = readCursor(query.cursor);
  const values = [
    query.leadId ?? null,
    query.state ?? null,
    query.sender ?? null,
    query.template ?? null,
    query.from ?? null,
    query.to ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    query.limit + 1,
    query.channel ?? null,
  ];
  const { pool } = context.database;
  const { rows } = await (query.direction === "asc" ? pool.query<Row>(oldestFirst, values) : pool.query<Row>(newestFirst, values));
  return withLeadNames(
    pool,
    cutPage(rows.map(withReason), query.limit, ({ claimedAt, id }) => ({ at: claimedAt, id })),
  );
}

/** Undefined when there is none. */
export async function findSend(context: Context, sendId: string): Promise<ListedSend | undefined> {
  const { rows } = await context.database.pool.query<Row>(`select ${columns} from ${tables} where s.id = $1`, [sendId]);
  const { items } = await withLeadNames(context.database.pool, { items: rows.map(withReason), next: null });
  return items[0];
}

function withReason(row: Row): Row & { why: LocalText | null } {
  return { ...row, why: (row.code !== null && Object.hasOwn(touchReasons, row.code) && touchReasons[row.code]) || null };
}
