import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { type BulkAct, type BulkParameters, bulkUnknown, inverseOf } from "./bulk-action.ts";
import { bulkReasons } from "./words.ts";

export interface ListedBulk {
  id: string;
  action: BulkAct;
  parameters: BulkParameters;
  reason: string;
  state: "prepared" | "running" | "done" | "cancelled";
  /** Who prepared it, then who started it. */
  by: string;
  /** On how many leads it acts: done + refused + left. */
  count: number;
  done: number;
  refused: number;
  left: number;
  /** The bulk action that this one takes back. */
  undoOf: string | null;
  /** By what POST /bulk/{id}/undo would take it back now; null: it cannot be. */
  undo: BulkAct | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
}

export interface BulkView extends ListedBulk {
  /** The first ten of them. */
  names: { leadId: string; name: string }[];
  leftOut: BulkReason[];
  refusals: BulkReason[];
}

export interface BulkReason {
  code: string;
  words: LocalText;
  count: number;
}

interface Row extends Omit<ListedBulk, "left" | "undo"> {
  undone: boolean;
}

const columns = `b.id, b.action, b.parameters, b.reason, b.state, b.actor as by, b.total as count, b.done, b.refused, b.undo_of as "undoOf",
  b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt",
  exists (select 1 from bulk_action u where u.undo_of = b.id) as undone`;

const readSql = `select ${columns} from bulk_action b where b.id = $1`;
const listSql = `select ${columns} from bulk_action b where ($1::timestamptz is null or (b.created_at, b.id) < ($1, $2::uuid))
  order by b.created_at desc, b.id desc limit $3`;

/** A bulk action with its progress. Throws AppError not-found. */
export async function readBulk({ database: { pool } }: Context, id: string): Promise<BulkView> {
  const { rows } = await pool.query<Row>(readSql, [id]);
  if (!rows[0]) throw bulkUnknown();
  const { rows: names } = await pool.query<{ leadId: string; name: string }>(
    `select m.lead_id as "leadId", coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name, '') as name
     from bulk_member m left join lead l on l.id = m.lead_id where m.bulk_id = $1 and m.state <> 'left-out' order by m.position limit 10`,
    [id],
  );
  const { rows: reasons } = await pool.query<{ state: string; code: string; count: number }>(
    `select state, coalesce(code, '') as code, count(*)::int as count from bulk_member
     where bulk_id = $1 and state in ('refused', 'left-out') group by 1, 2 order by 3 desc, 2`,
    [id],
  );
  const of = (state: string): BulkReason[] =>
    reasons
      .filter((reason) => reason.state === state)
      .map(({ code, count }) => ({ code, words: bulkReasons[code] ?? { ja: code, en: code }, count }));
  return { ...listed(rows[0]), names, leftOut: of("left-out"), refusals: of("refused") };
}

/** All bulk actions, the newest first. */
export async function listBulk({ database }: Context, query: { limit: number; cursor?: string | undefined }): Promise<Page<ListedBulk>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await database.pool.query<Row>(listSql, [cursor?.at ?? null, cursor?.id ?? null, query.limit + 1]);
  return cutPage(rows.map(listed), query.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

function listed({ undone, ...row }: Row): ListedBulk {
  const ended = row.state === "done" || row.state === "cancelled";
  const undo = ended && !undone && row.done > 0 ? (inverseOf[row.action] ?? null) : null;
  return { ...row, left: row.count - row.done - row.refused, undo };
}
