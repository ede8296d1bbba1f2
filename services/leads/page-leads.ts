import { z } from "zod";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import { unprepared } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type LeadFilter, leadConditions } from "./lead-filter.ts";

export const leadOrders = ["newest", "name", "activity", "score"] as const;
export type LeadOrder = (typeof leadOrders)[number];

interface Order {
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

/** Kana first, then the written name, then the display name. U+FFFF sorts behind all letters, so that nameless leads come last. */
const nameKey = `(coalesce(nullif(btrim(coalesce(l.family_kana, l.family_name, '') || ' ' || coalesce(l.given_kana, l.given_name, '')), ''), l.display_name, U&'\\FFFF') collate "ja-x-icu")`;

const orders: Readonly<Record<LeadOrder, Order>> = {
  newest: { key: "l.created_at", id: "l.id", type: "timestamptz", direction: "desc", isKey: isInstant },
  name: { key: nameKey, id: "l.id", type: "text", direction: "asc", isKey: (key) => !key.includes("\0") },
  activity: {
    key: "r.active_at",
    id: "r.lead_id",
    type: "timestamptz",
    direction: "desc",
    isKey: (key) => key === "-infinity" || isInstant(key),
  },
  score: { key: "r.top_score", id: "r.lead_id", type: "int", direction: "desc", isKey: (key) => /^-?\d{1,9}$/.test(key) },
};

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
  const { key, id, type, direction, isKey } = orders[sort];
  const cursor = readKeyCursor(text, sort, isKey);
  const { sql, values } = await leadConditions(context, filter);
  const put = (value: unknown) => `$${values.push(value)}`;
  if (cursor) sql.push(`(${key}, ${id}) ${direction === "asc" ? ">" : "<"} (${put(cursor.key)}::${type}, ${put(cursor.id)}::uuid)`);
  const statement = `select l.id, (${key})::text as key from lead l join lead_rank r on r.lead_id = l.id where ${sql.join(" and ")}
     order by ${key} ${direction}, ${id} ${direction} limit ${put(limit + 1)}`;
  const { rows } = await context.database.pool.query(unprepared(statement), values);
  const found = rowsSchema.parse(rows);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: page.map((row) => row.id),
    next: found.length > limit && last ? writeKeyCursor({ order: sort, ...last }) : null,
  };
}
