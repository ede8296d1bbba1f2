import { z } from "zod";
import { type KeyCursor, readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import { unprepared } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "./lead-filter.ts";
import { nameKey } from "./name-key.ts";

export const leadOrders = ["newest", "name", "activity", "score"] as const;
export type LeadOrder = (typeof leadOrders)[number];

interface Order {
  /** The table with the index of this order. */
  table: "lead l" | "lead_rank r";
  /** What it sorts by. The expression of an index. */
  key: string;
  id: string;
  type: string;
  direction: "asc" | "desc";
  isKey: (key: string) => boolean;
}

/** As PostgreSQL writes it. */
const isInstant = (key: string): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?[+-]\d\d(:\d\d)?$/.test(key) &&
  !Number.isNaN(Date.parse(`${key.slice(0, 10)}T${key.slice(11, 19)}Z`));

const orders: Readonly<Record<LeadOrder, Order>> = {
  newest: { table: "lead l", key: "l.created_at", id: "l.id", type: "timestamptz", direction: "desc", isKey: isInstant },
  name: { table: "lead l", key: nameKey, id: "l.id", type: "text", direction: "asc", isKey: (key) => !key.includes("\0") },
  activity: {
    table: "lead_rank r",
    key: "r.active_at",
    id: "r.lead_id",
    type: "timestamptz",
    direction: "desc",
    isKey: (key) => key === "-infinity" || isInstant(key),
  },
  score: {
    table: "lead_rank r",
    key: "r.top_score",
    id: "r.lead_id",
    type: "int",
    direction: "desc",
    isKey: (key) => /^-?\d{1,9}$/.test(key),
  },
};

/** Leads that a search looks at in the order of the list, before it asks the index. What many have is found among them; the index would bring all. */
const FIRST_LOOK = 2_000;

const rowsSchema = z.array(z.object({ id: z.uuid(), key: z.string() }));

export interface LeadPage {
  ids: string[];
  /** Cursor of the next page; null on the last page. */
  next: string | null;
}

/** The ids of a page of leads. Throws AppError invalid for a cursor of another order, not-found for an unknown sequence or source. */
export async function pageLeads(
  context: Context,
  { sort, limit, cursor: text, ...filter }: LeadFilter & { sort: LeadOrder; limit: number; cursor?: string | undefined },
): Promise<LeadPage> {
  const order = orders[sort];
  const cursor = readKeyCursor(text, sort, order.isKey);
  const isSearched = filter.search !== undefined && filter.search.trim() !== "";
  const quick = isSearched ? await findLeads(context, { order, cursor, filter, limit: limit + 1, among: FIRST_LOOK }) : [];
  const found = quick.length > limit ? quick : await findLeads(context, { order, cursor, filter, limit: limit + 1, among: null });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: found.length > limit && last ? writeKeyCursor({ order: sort, ...last }) : null,
  };
}

/** Leads in their order behind the cursor, with their keys: among all, or only among the first so many of the order. */
async function findLeads(
  context: Context,
  asked: { order: Order; cursor: KeyCursor | undefined; filter: LeadFilter; limit: number; among: number | null },
): Promise<z.infer<typeof rowsSchema>> {
  const { table, key, id, type, direction } = asked.order;
  const { sql, values, readsRank } = await leadConditions(context, asked.filter, asked.among === null ? "index" : "text");
  const put = (value: unknown) => `$${values.push(value)}`;
  const { cursor } = asked;
  const behind = cursor
    ? [`(${key}, ${id}) ${direction === "asc" ? ">" : "<"} (${put(cursor.key)}::${type}, ${put(cursor.id)}::uuid)`]
    : [];
  const ordered = `order by ${key} ${direction}, ${id} ${direction}`;
  const tables = { "lead l": "lead l", "lead_rank r": "lead_rank r" };
  if (asked.among !== null) {
    // The indexes of leads hold only these.
    const those = table === "lead l" ? ["l.erased_at is null", "l.merged_into is null", ...behind] : behind;
    const where = those.length > 0 ? `where ${those.join(" and ")}` : "";
    tables[table] = `(select * from ${table} ${where} ${ordered} limit ${put(asked.among)}) ${table.split(" ")[1]}`;
  } else sql.push(...behind);
  // A rank is read where something asks for it: for a search that many have, it would cost as much as the search.
  const from =
    readsRank || table === "lead_rank r" ? `${tables["lead l"]} join ${tables["lead_rank r"]} on r.lead_id = l.id` : tables["lead l"];
  const statement = `select l.id, (${key})::text as key from ${from} where ${sql.join(" and ")} ${ordered} limit ${put(asked.limit)}`;
  const { rows } = await context.database.pool.query(unprepared(statement), values);
  return rowsSchema.parse(rows);
}
