import { anniversaryFrom, nextOccurrence } from "../../domain/care/cadence.ts";
import type { CheckInKind } from "../../domain/care/care-plan.ts";
import { dormantAt } from "../../domain/care/dormancy.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { nameLeads, withLeadNames } from "../engine/leads/name-leads.ts";
import { type CheckIn, careUnknown, readCheckIns } from "./care.ts";
import { type CareRow, type ListedCare, listedCareSql } from "./list-cares.ts";
import { readCarePlan } from "./read-plan.ts";

/** A check-in that is ahead. */
export interface NextCheckIn {
  key: string;
  kind: CheckInKind;
  title: Partial<LocalText>;
  /** ISO date. */
  dueOn: string;
}

export interface Referral {
  id: string;
  referredId: string;
  referredName: string | null;
  source: string | null;
  at: Date;
  by: string;
}

export interface CareDetail extends ListedCare {
  leadZone: string;
  /** When they count as dormant if no sign of life comes; null when they are, or the care is over. */
  dormantFrom: Date | null;
  /** The newest first. */
  checkIns: CheckIn[];
  next: NextCheckIn[];
  /** The anniversary of the contract that is today or comes next; null when the care is over. */
  anniversary: { on: string; years: number } | null;
  referrals: Referral[];
}

/** More are not shown. */
const MOST_ROWS = 200;

/** One care with all that staff look at. Throws AppError not-found. */
export async function readCareDetail(context: Context, id: string): Promise<CareDetail> {
  const { pool } = context.database;
  const now = context.clock.now();
  const { rows } = await pool.query<CareRow>(`${listedCareSql} where c.id = $2`, [now, id]);
  const [row] = rows;
  if (!row) throw careUnknown();
  const { rank: _rank, ...care } = row;
  const [named] = (await withLeadNames(pool, { items: [care], next: null })).items;
  const { rows: leads } = await pool.query<{ zone: string }>("select zone from lead where id = $1", [care.leadId]);
  const zone = leads[0]?.zone ?? context.zone;
  const plan = await readCarePlan(pool);
  const isLive = care.endedAt === null;
  const today = dateIn(zone, now);
  const next = plan.checkIns.flatMap(({ key, kind, title, ...cadence }): NextCheckIn[] => {
    const occurrence = nextOccurrence(care.anchorOn, cadence, today);
    return isLive && occurrence ? [{ key, kind, title, dueOn: occurrence.on }] : [];
  });
  return {
    ...care,
    leadName: named?.leadName ?? null,
    leadZone: zone,
    dormantFrom: isLive && care.dormantSince === null ? dormantAt(zone, care.lastSignAt, plan.dormancy.after) : null,
    checkIns: (await readCheckIns(pool, id)).slice(0, MOST_ROWS),
    next: next.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    anniversary: isLive ? anniversaryFrom(care.anchorOn, today) : null,
    referrals: await readReferrals(pool, id),
  };
}

/** The newest care of a customer; null: the lead is no customer, or nobody cares for them yet. */
export async function readCareOfLead(context: Context, leadId: string): Promise<CareDetail | null> {
  const { rows } = await context.database.pool.query<{ id: string }>(
    `select c.id from care c join lead l on l.id = c.lead_id
     where c.lead_id = $1 and l.relation = 'customer' order by c.created_at desc, c.id desc limit 1`,
    [leadId],
  );
  return rows[0] ? readCareDetail(context, rows[0].id) : null;
}

async function readReferrals(tx: Transaction, careId: string): Promise<Referral[]> {
  const { rows } = await tx.query<Omit<Referral, "referredName">>(
    `select id, referred_id as "referredId", source, at, "by" from referral where care_id = $1 order by at desc, id desc limit ${MOST_ROWS}`,
    [careId],
  );
  const names = await nameLeads(
    tx,
    rows.map(({ referredId }) => referredId),
  );
  return rows.map((row) => ({ ...row, referredName: names.get(row.referredId) ?? null }));
}
