import type { Page } from "../../domain/cursor.ts";
import type { LooseReason, WorkKind } from "../../domain/handover/reasons.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads } from "../engine/leads/name-leads.ts";
import { looseSql } from "./open-work.ts";

export interface LooseWork {
  kind: WorkKind;
  id: string;
  /** Null: it is about no lead. */
  leadId: string | null;
  leadName: string | null;
  /** Of a campaign. */
  name: string | null;
  /** Of the offer that it is about. */
  title: Partial<LocalText> | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerGone: boolean;
  /** What kind of thing comes next: task · session · consultation · sequence · milestone · item, the state of an incident; empty: `nextAction` says it, or nothing does. */
  nextKind: string;
  nextAction: string;
  /** ISO date. */
  nextOn: string | null;
  /** At least one. */
  reasons: LooseReason[];
}

export interface LooseFilter {
  kind?: WorkKind | undefined;
  reason?: LooseReason | undefined;
  ownerId?: string | undefined;
}

type Row = Omit<LooseWork, "leadName"> & { rank: string };

/** $4 to $6 are the filter. */
const filteredSql = `(${looseSql}) l where ($4::text is null or l.kind = $4) and ($5::text is null or $5 = any(l.reasons)) and ($6::uuid is null or l.owner_id = $6)`;

const ORDER = "next-on";

/** What is going on and may be forgotten: without a date first, then the longest overdue. */
export async function listLooseWork(
  context: Context,
  { limit, cursor: at, ...filter }: LooseFilter & { limit: number; cursor?: string | undefined },
): Promise<Page<LooseWork>> {
  const { pool } = context.database;
  const cursor = readKeyCursor(at, ORDER, (key) => /^\d{4}-\d\d-\d\d [a-z]+$/.test(key));
  const { rows } = await pool.query<Row>(
    `select l.kind, l.id, l.lead_id as "leadId", l.name, l.title, l.owner_id as "ownerId", l.owner_name as "ownerName", l.owner_gone as "ownerGone",
       l.next_kind as "nextKind", l.next_action as "nextAction", l.next_on::text as "nextOn", l.reasons, l.rank
     from ${filteredSql} and ($7::text is null or (l.rank collate "C", l.id) > ($7 collate "C", $8::uuid))
     order by l.rank collate "C", l.id limit $9`,
    [...valuesOf(context, filter), cursor?.key ?? null, cursor?.id ?? null, limit + 1],
  );
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last ? writeKeyCursor({ order: ORDER, key: last.rank, id: last.id }) : null;
  const names = await nameLeads(
    pool,
    items.flatMap(({ leadId }) => leadId ?? []),
  );
  return { items: items.map(({ rank: _rank, ...row }) => ({ ...row, leadName: names.get(row.leadId ?? "") ?? null })), next };
}

export interface LooseCounts {
  total: number;
  "no-owner": number;
  "owner-gone": number;
  "no-action": number;
  "no-date": number;
  overdue: number;
}

/** How many there are for each reason; one thing may have several, so they are no parts of the total. */
export async function countLooseWork(context: Context, filter: Omit<LooseFilter, "reason">): Promise<LooseCounts> {
  const { rows } = await context.database.pool.query<LooseCounts>(
    `select count(*)::int as total, count(*) filter (where 'no-owner' = any(l.reasons))::int as "no-owner",
       count(*) filter (where 'owner-gone' = any(l.reasons))::int as "owner-gone", count(*) filter (where 'no-action' = any(l.reasons))::int as "no-action",
       count(*) filter (where 'no-date' = any(l.reasons))::int as "no-date", count(*) filter (where 'overdue' = any(l.reasons))::int as overdue
     from ${filteredSql}`,
    valuesOf(context, filter),
  );
  const [counts] = rows;
  if (!counts) throw new Error("a count without a row");
  return counts;
}

function valuesOf({ clock, zone }: Context, { kind, reason, ownerId }: LooseFilter): unknown[] {
  const now = clock.now();
  return [now, dateIn(zone, now), zone, kind ?? null, reason ?? null, ownerId ?? null];
}
