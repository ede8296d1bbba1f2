import { type CampaignPhase, phaseOf } from "../../domain/campaigns/campaign-dates.ts";
import { type CampaignRatios, ratiosOf } from "../../domain/campaigns/campaign-result.ts";
import type { Page } from "../../domain/cursor.ts";
import { readKeyCursor, writeKeyCursor } from "../../domain/key-cursor.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { type Campaign, campaignColumns } from "./campaign.ts";
import { type Gained, readGained, sumOf } from "./gained.ts";

/** As it is read, before its result. */
export interface CampaignRow extends Campaign {
  ownerName: string | null;
  /** Who is in charge works here no longer. */
  ownerDisabled: boolean;
  sourceTitle: string;
  /** Null: nobody has noted a cost. */
  spentMinor: number | null;
  items: number;
  done: number;
  /** Items that wait although their day is over. */
  late: number;
}

export interface ListedCampaign extends CampaignRow, CampaignRatios {
  phase: CampaignPhase;
  result: Gained;
}

export interface CampaignsQuery {
  phase?: CampaignPhase | undefined;
  /** Key of a source. */
  source?: string | undefined;
  ownerId?: string | undefined;
  /** Only those with something that is late. */
  late?: boolean | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** As domain/campaigns/campaign-dates.ts, for the day $1. */
const phaseSql = `case when c.cancelled_at is not null then 'cancelled' when $1::date < c.starts_on then 'ahead' when $1 <= c.ends_on then 'running'
  when $1 <= c.counts_until then 'counting' else 'over' end`;

/** For the day $1. */
export const listedCampaignSql = `select ${campaignColumns}, s.name as "ownerName", coalesce(s.disabled_at is not null, false) as "ownerDisabled",
    coalesce(src.title, c.source_key) as "sourceTitle",
    (select sum(k.amount_minor) from campaign_cost k where k.campaign_id = c.id)::float8 as "spentMinor", list.items, list.done, list.late
  from campaign c left join staff s on s.id = c.owner_id left join source src on src.key = c.source_key
    cross join lateral (select count(*)::int as items, count(i.done_at)::int as done,
        count(*) filter (where i.done_at is null and i.due_on < $1::date and c.cancelled_at is null)::int as late
      from campaign_item i where i.campaign_id = c.id) list`;

const ORDER = "starts-on";

/** Campaigns, those that start last first, each with what it brought. */
export async function listCampaigns(context: Context, query: CampaignsQuery): Promise<Page<ListedCampaign>> {
  const { pool } = context.database;
  const today = dateIn(context.zone, context.clock.now());
  const cursor = readKeyCursor(query.cursor, ORDER, (key) => /^\d{4}-\d\d-\d\d$/.test(key));
  const { rows } = await pool.query<CampaignRow>(
    `${listedCampaignSql} where ($2::text is null or ${phaseSql} = $2) and ($3::text is null or c.source_key = $3)
       and ($4::uuid is null or c.owner_id = $4) and (not $5::boolean or list.late > 0)
       and ($6::date is null or (c.starts_on, c.id) < ($6, $7::uuid))
     order by c.starts_on desc, c.id desc limit $8`,
    [
      today,
      query.phase ?? null,
      query.source ?? null,
      query.ownerId ?? null,
      query.late ?? false,
      cursor?.key ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  const next = rows.length > query.limit && last ? writeKeyCursor({ order: ORDER, key: last.startsOn, id: last.id }) : null;
  return { items: await withResults(pool, context, items, today), next };
}

/** Adds what they brought. */
export async function withResults<Row extends CampaignRow>(
  tx: Transaction,
  context: Context,
  rows: readonly Row[],
  today: string,
): Promise<(Row & ListedCampaign)[]> {
  const gained = await readGained(
    tx,
    context,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const result = sumOf(gained.get(row.id) ?? []);
    return {
      ...row,
      phase: phaseOf({ ...row, isCancelled: row.cancelledAt !== null }, today),
      result,
      ...ratiosOf({ ...result, spentMinor: row.spentMinor }),
    };
  });
}
