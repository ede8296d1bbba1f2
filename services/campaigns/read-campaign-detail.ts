import { isLate } from "../../domain/campaigns/checklist.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { readPublishedProcess } from "../selling/module.ts";
import { campaignUnknown } from "./campaign.ts";
import { type Gained, readGained } from "./gained.ts";
import { type CampaignRow, type ListedCampaign, listedCampaignSql, withResults } from "./list-campaigns.ts";

interface Item {
  id: string;
  title: string;
  /** ISO date. */
  dueOn: string;
  /** Its day moves with that of the campaign. */
  isCounted: boolean;
  doneAt: Date | null;
  doneBy: string | null;
}

export interface Cost {
  id: string;
  spentOn: string;
  what: string;
  amountMinor: number;
  at: Date;
  by: string;
}

export interface CampaignRoute extends Gained {
  /** Key of a route of the process; null: those on none. */
  route: string | null;
  title: Partial<LocalText>;
  /** The steps that the route skips. */
  skips: Partial<LocalText>[];
}

export interface CampaignDetail extends ListedCampaign {
  sequenceTitle: string | null;
  checklist: (Item & { isLate: boolean })[];
  costs: Cost[];
  /** Those that the process declares for the source, and those that people took; they add up to the result. */
  routes: CampaignRoute[];
}

/** A campaign with its checklist, its costs and what came of it by route. Throws AppError not-found. */
export async function readCampaignDetail(context: Context, id: string): Promise<CampaignDetail> {
  const { pool } = context.database;
  const today = dateIn(context.zone, context.clock.now());
  const { rows } = await pool.query<CampaignRow>(`${listedCampaignSql} where c.id = $2`, [today, id]);
  const [campaign] = await withResults(pool, context, rows, today);
  if (!campaign) throw campaignUnknown();
  const [items, costs, routes, sequenceTitle] = await Promise.all([
    readItems(pool, id),
    readCosts(pool, id),
    readRoutes(pool, context, campaign),
    readSequenceTitle(pool, campaign.sequence),
  ]);
  const isCancelled = campaign.cancelledAt !== null;
  const checklist = items.map((item) => ({
    ...item,
    isLate: !isCancelled && isLate({ dueOn: item.dueOn, isDone: item.doneAt !== null }, today),
  }));
  return { ...campaign, sequenceTitle, checklist, costs, routes };
}

async function readItems(tx: Transaction, id: string): Promise<Item[]> {
  const { rows } = await tx.query<Item>(
    `select id, title, due_on::text as "dueOn", counted_from is not null as "isCounted", done_at as "doneAt", done_by as "doneBy"
     from campaign_item where campaign_id = $1 order by due_on, id`,
    [id],
  );
  return rows;
}

async function readCosts(tx: Transaction, id: string): Promise<Cost[]> {
  const { rows } = await tx.query<Cost>(
    `select id, spent_on::text as "spentOn", what, amount_minor::float8 as "amountMinor", at, by from campaign_cost
     where campaign_id = $1 order by spent_on desc, id desc limit 500`,
    [id],
  );
  return rows;
}

async function readSequenceTitle(tx: Transaction, key: string | null): Promise<string | null> {
  const { rows } = await tx.query<{ title: string }>("select title from sequence where key = $1", [key]);
  return rows[0]?.title ?? key;
}

const NOBODY: Gained = { leads: 0, booked: 0, entered: 0, customers: 0, revenueMinor: 0, otherPurchases: 0, erased: 0 };

async function readRoutes(tx: Transaction, context: Context, { id, source }: CampaignRow): Promise<CampaignRoute[]> {
  const gained = (await readGained(tx, context, [id])).get(id) ?? [];
  const published = await readPublishedProcess(tx);
  const { routes = [], steps = [] } = published?.process ?? {};
  const of = (key: string | null) => gained.find(({ route }) => route === key);
  const declared = routes.filter(({ route, enter }) => enter.source === source || of(route) !== undefined);
  // A route that a newer process does not declare any more keeps its people.
  const gone = gained.filter(({ route }) => route !== null && !routes.some((one) => one.route === route));
  return [
    { ...NOBODY, ...of(null), route: null, title: {}, skips: [] },
    ...declared.map(({ route, title, skips }) => ({
      ...NOBODY,
      ...of(route),
      route,
      title,
      skips: skips.map((skipped) => steps.find(({ step }) => step === skipped)?.title ?? {}),
    })),
    ...gone.map((one) => ({ ...one, title: {}, skips: [] })),
  ];
}
