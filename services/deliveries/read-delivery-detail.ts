import { dateIn } from "../../domain/time/iso-date.ts";
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { coolingOffOf } from "../contracts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { withLeadNames } from "../engine/leads/name-leads.ts";
import { deliveryUnknown, type Milestone, readMilestones } from "./delivery.ts";
import { type DeliveryRow, type ListedDelivery, listedDeliverySql, withoutRank } from "./list-deliveries.ts";

interface ShownMilestone extends Omit<Milestone, "materials"> {
  materials: { key: string; title: string }[];
  /** Open, and its day has passed. */
  isOverdue: boolean;
}

interface ShownRating {
  id: string;
  milestoneId: string | null;
  milestoneTitle: Partial<LocalText> | null;
  askedAt: Date;
  until: Date;
  score: number | null;
  worth: boolean | null;
  words: string;
  ratedAt: Date | null;
  closedAt: Date | null;
}

export interface DeliveryDetail extends Omit<ListedDelivery, "milestones"> {
  leadZone: string;
  leadLanguage: Language;
  /** The date in the lead's zone. */
  today: string;
  /** none: the law gives no days. unstarted: no document was received. until: the last day. */
  coolingOff: { kind: "none" | "unstarted" | "until"; lastOn: string | null };
  plan: ShownMilestone[];
  ratings: ShownRating[];
}

/** One delivery with its plan and what they said of it. Throws AppError not-found. */
export async function readDeliveryDetail(context: Context, id: string): Promise<DeliveryDetail> {
  const { pool } = context.database;
  const now = context.clock.now();
  const { rows } = await pool.query<DeliveryRow>(`${listedDeliverySql} where d.id = $2`, [now, id]);
  const [row] = rows;
  if (!row) throw deliveryUnknown();
  const [named] = (await withLeadNames(pool, { items: [withoutRank(row)], next: null })).items;
  if (!named) throw deliveryUnknown();
  const { rows: leads } = await pool.query<{ zone: string; language: Language }>("select zone, language from lead where id = $1", [
    row.leadId,
  ]);
  const zone = leads[0]?.zone ?? context.zone;
  const today = dateIn(zone, now);
  const period = await coolingOffOf(pool, row.contractId);
  const { milestones: _count, ...listed } = named;
  return {
    ...listed,
    leadZone: zone,
    leadLanguage: leads[0]?.language ?? "ja",
    today,
    coolingOff: { kind: period.kind, lastOn: period.kind === "until" ? period.lastOn : null },
    plan: await showPlan(pool, id, today),
    ratings: await readRatings(pool, id),
  };
}

async function showPlan(tx: Transaction, id: string, today: string): Promise<ShownMilestone[]> {
  const milestones = await readMilestones(tx, id);
  const { rows } = await tx.query<{ key: string; title: string }>("select key, title from document where key = any($1::text[])", [
    milestones.flatMap(({ materials }) => materials),
  ]);
  const titles = new Map(rows.map(({ key, title }) => [key, title]));
  return milestones.map((milestone) => ({
    ...milestone,
    materials: milestone.materials.map((key) => ({ key, title: titles.get(key) ?? key })),
    isOverdue: milestone.state === "open" && milestone.dueOn < today,
  }));
}

async function readRatings(tx: Transaction, id: string): Promise<ShownRating[]> {
  const { rows } = await tx.query<ShownRating>(
    `select r.id, r.milestone_id as "milestoneId", m.title as "milestoneTitle", r.asked_at as "askedAt", r.until, r.score, r.worth, r.words,
       r.rated_at as "ratedAt", r.closed_at as "closedAt"
     from delivery_rating r left join delivery_milestone m on m.id = r.milestone_id where r.delivery_id = $1 order by r.asked_at, r.id`,
    [id],
  );
  return rows;
}
