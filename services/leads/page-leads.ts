import { z } from "zod";
import { behind, type Direction } from "../../domain/cursor.ts";
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
  /** The usual one. */
  direction: Direction;
  /** The key of those of whom there is nothing to sort by, as a constant of SQL and as text. They come last in both directions. */
  none?: { sql: string; key: string };
  isKey: (key: string) => boolean;
}

/** As PostgreSQL writes it. */
const isInstant = (key: string): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,3})?[+-]\d\d(:\d\d)?$/.test(key) &&
  !Number.isNaN(Date.parse(`${key.slice(0, 10)}T${key.slice(11, 19)}Z`));

const orders: Readonly<Record<LeadOrder, Order>> = {
  newest: { table: "lead l", key: "l.created_at", id: "l.id", type: "timestamptz", direction: "desc", isKey: isInstant },
  name: {
    table: "lead l",
    key: nameKey,
    id: "l.id",
    type: "text",
    direction: "asc",
    none: { sql: "U&'\\FFFF'", key: "\uffff" },
    isKey: (key) => !key.includes("\0"),
  },
  activity: {
    table: "lead_rank r",
    key: "r.active_at",
    id: "r.lead_id",
    type: "timestamptz",
    direction: "desc",
    none: { sql: "'-infinity'::timestamptz", key: "-infinity" },
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

/**
 * The ids of a page of leads. `direction`: another than the usual one of the order. Throws AppError invalid for a cursor of another order or
 * direction, not-found for an unknown sequence or source.
 */
export async function pageLeads(
  context: Context,
  {
    sort,
    direction,
    limit,
    cursor: text,
    ...filter
  }: LeadFilter & { sort: LeadOrder; direction?: Direction | undefined; limit: number; cursor?: string | undefined },
): Promise<LeadPage> {
  const usual = orders[sort];
  const order = { ...usual, direction: direction ?? usual.direction };
  const isReverse = order.direction !== usual.direction;
  const orderName = isReverse ? `${sort} ${order.direction}` : sort;
  const cursor = readKeyCursor(text, orderName, order.isKey);
  const asked = { order, cursor, filter, limit: limit + 1 };
  const found =
    isReverse && usual.none !== undefined ? await findWithNone(context, asked, usual.none) : await findFirst(context, asked, []);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: found.length > limit && last ? writeKeyCursor({ order: orderName, ...last }) : null,
  };
}

interface Asked {
  order: Order;
  cursor: KeyCursor | undefined;
  filter: LeadFilter;
  limit: number;
}

/** What many have is found among the first leads of the order. `also`: conditions on the order's key. */
async function findFirst(context: Context, asked: Asked, also: readonly string[]): Promise<Found> {
  const { search } = asked.filter;
  if (search !== undefined && search.trim() !== "") {
    const quick = await findLeads(context, { ...asked, also, among: FIRST_LOOK });
    if (quick.length === asked.limit) return quick;
  }
  return findLeads(context, { ...asked, also, among: null });
}

/** Those with a key in the order's reverse, then those without one, whose key would come first. */
async function findWithNone(context: Context, asked: Asked, none: { sql: string; key: string }): Promise<Found> {
  const { key } = asked.order;
  const isBehind = asked.cursor?.key === none.key;
  const found = isBehind ? [] : await findFirst(context, asked, [`${key} ${behind(asked.order.direction)} ${none.sql}`]);
  if (found.length === asked.limit) return found;
  const others = await findLeads(context, {
    ...asked,
    cursor: isBehind ? asked.cursor : undefined,
    limit: asked.limit - found.length,
    also: [`${key} = ${none.sql}`],
    among: null,
  });
  return [...found, ...others];
}

type Found = z.infer<typeof rowsSchema>;

/** Leads in their order behind the cursor, with their keys: among all, or only among the first so many of the order. */
async function findLeads(context: Context, asked: Asked & { also: readonly string[]; among: number | null }): Promise<Found> {
  const { table, key, id, type, direction } = asked.order;
  const { sql, values, readsRank } = await leadConditions(context, asked.filter, asked.among === null ? "index" : "text");
  const put = (value: unknown) => `$${values.push(value)}`;
  const { cursor } = asked;
  const after = cursor ? [`(${key}, ${id}) ${behind(direction)} (${put(cursor.key)}::${type}, ${put(cursor.id)}::uuid)`] : [];
  const limits = [...after, ...asked.also];
  const ordered = `order by ${key} ${direction}, ${id} ${direction}`;
  const tables = { "lead l": "lead l", "lead_rank r": "lead_rank r" };
  if (asked.among !== null) {
    // The indexes of leads hold only these.
    const those = table === "lead l" ? ["l.erased_at is null", "l.merged_into is null", ...limits] : limits;
    const where = those.length > 0 ? `where ${those.join(" and ")}` : "";
    tables[table] = `(select * from ${table} ${where} ${ordered} limit ${put(asked.among)}) ${table.split(" ")[1]}`;
  } else sql.push(...limits);
  // A rank is read where something asks for it: for a search that many have, it would cost as much as the search.
  const from =
    readsRank || table === "lead_rank r" ? `${tables["lead l"]} join ${tables["lead_rank r"]} on r.lead_id = l.id` : tables["lead l"];
  const statement = `select l.id, (${key})::text as key from ${from} where ${sql.join(" and ")} ${ordered} limit ${put(asked.limit)}`;
  const { rows } = await context.database.pool.query(unprepared(statement), values);
  return rowsSchema.parse(rows);
}
