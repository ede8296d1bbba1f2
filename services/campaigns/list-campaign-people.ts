import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { campaignUnknown } from "./campaign.ts";
import { gainedSql } from "./gained.ts";

/** The numbers of a campaign that are people. */
export const campaignGroups = ["leads", "booked", "entered", "customers"] as const;
export type CampaignGroup = (typeof campaignGroups)[number];

export interface CampaignPerson {
  leadId: string;
  leadName: string | null;
  gainedAt: Date;
  /** Key of the route of the process that they took; null: none. */
  route: string | null;
  booked: boolean;
  entered: boolean;
  customer: boolean;
  /** Of their standing purchases, in the currency of the campaign. */
  revenueMinor: number;
}

export interface CampaignPeopleQuery {
  id: string;
  group: CampaignGroup;
  /** Key of a route; null: only those on none; left out: all. */
  route?: string | null | undefined;
  limit: number;
  cursor?: string | undefined;
}

export interface CampaignPeoplePage extends Page<CampaignPerson> {
  /** Of all pages: the number that led here, and the revenue that it adds up to. */
  count: number;
  revenueMinor: number;
  currency: string;
}

/** $3 the group, $4 whether the route matters, $5 the route. */
const shownSql = `from (${gainedSql}) g where not g.erased
  and case $3::text when 'booked' then g.booked when 'entered' then g.entered when 'customers' then g.customer else true end
  and (not $4::boolean or g.route is not distinct from $5::text)`;

/** The people behind a number of a campaign, who came last first. Throws AppError not-found. */
export async function listCampaignPeople(context: Context, query: CampaignPeopleQuery): Promise<CampaignPeoplePage> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  const found = await pool.query<{ currency: string }>("select currency from campaign where id = $1", [query.id]);
  const [campaign] = found.rows;
  if (!campaign) throw campaignUnknown();
  const asked = [[query.id], context.zone, query.group, query.route !== undefined, query.route ?? null];
  const { rows: sums } = await pool.query<{ count: number; revenueMinor: number }>(
    `select count(*)::int as count, coalesce(sum(g.revenue), 0)::float8 as "revenueMinor" ${shownSql}`,
    asked,
  );
  const { rows } = await pool.query<Omit<CampaignPerson, "leadName">>(
    `select g.lead_id as "leadId", g.gained_at as "gainedAt", g.route, g.booked, g.entered, g.customer, g.revenue::float8 as "revenueMinor" ${shownSql}
       and ($6::timestamptz is null or (g.gained_at, g.lead_id) < ($6, $7::uuid))
     order by g.gained_at desc, g.lead_id desc limit $8`,
    [...asked, cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  const page = cutPage(rows, query.limit, ({ gainedAt, leadId }) => ({ at: gainedAt, id: leadId }));
  return { ...(await withLeadNames(pool, page)), count: sums[0]?.count ?? 0, revenueMinor: sums[0]?.revenueMinor ?? 0, ...campaign };
}
