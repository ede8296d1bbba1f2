import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { MilestoneKind } from "../../domain/deliveries/delivery-plan.ts";
import { type DeliveryState, isUnderWay, type MilestoneState } from "../../domain/deliveries/delivery-states.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

/** Kind of the process, and of what plans touches. */
export const DELIVERY = "delivery";

export interface Delivery {
  id: string;
  leadId: string;
  contractId: string;
  offerKey: string;
  state: DeliveryState;
  /** ISO date, as all of these. */
  startsOn: string;
  ownerId: string | null;
  earlyReason: string | null;
  freeAt: Date | null;
  restsFrom: string | null;
  delayDays: number;
  finishAt: Date | null;
  outcome: string | null;
  createdAt: Date;
  endedAt: Date | null;
  /** Increases with every change. */
  revision: number;
}

export const deliveryColumns = `d.id, d.lead_id as "leadId", d.contract_id as "contractId", d.offer_key as "offerKey", d.state,
  d.starts_on::text as "startsOn", d.owner_id as "ownerId", d.early_reason as "earlyReason", d.free_at as "freeAt", d.rests_from::text as "restsFrom",
  d.delay_days as "delayDays", d.finish_at as "finishAt", d.outcome, d.created_at as "createdAt", d.ended_at as "endedAt", d.revision`;

export interface Milestone {
  id: string;
  key: string;
  title: Partial<LocalText>;
  kind: MilestoneKind;
  minutes: number | null;
  materials: string[];
  rate: boolean;
  after: string | null;
  dueOn: string;
  isMoved: boolean;
  state: MilestoneState;
  note: string;
  reason: string;
  markedAt: Date | null;
  markedBy: string | null;
  handedAt: Date | null;
  remindedAt: Date | null;
  askedAt: Date | null;
  lateAt: Date | null;
  moves: number;
}

export async function readMilestones(tx: Transaction, deliveryId: string): Promise<Milestone[]> {
  const { rows } = await tx.query<Milestone>(
    `select id, key, title, kind, minutes, materials, rate, after, due_on::text as "dueOn", is_moved as "isMoved", state, note, reason,
       marked_at as "markedAt", marked_by as "markedBy", handed_at as "handedAt", reminded_at as "remindedAt", asked_at as "askedAt",
       late_at as "lateAt", moves
     from delivery_milestone where delivery_id = $1 order by due_on, id`,
    [deliveryId],
  );
  return rows;
}

export interface Within {
  delivery: Delivery;
  now: Date;
  /** IANA zone of the lead. */
  zone: string;
}

/** Locks the lead and then the delivery (COM2), for an act of staff. Throws AppError not-found, gone; ChangedMeanwhile by its revision. */
export async function withDelivery<Result>(
  context: Context,
  { id, revision }: { id: string; revision?: number | undefined },
  work: (tx: Transaction, within: Within) => Promise<Result>,
): Promise<Result> {
  return context.database.transaction(async (tx) => {
    const leadId = await leadOfDelivery(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { rows } = await tx.query<Delivery>(`select ${deliveryColumns} from delivery d where d.id = $1 for update`, [id]);
    const [delivery] = rows;
    if (!delivery) throw deliveryUnknown();
    const now = context.clock.now();
    if (revision !== undefined && revision !== delivery.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "delivery", refId: id, now }));
    const result = await work(tx, { delivery, now, zone: await readLeadZone(tx, leadId) });
    await tx.query("update delivery set revision = revision + 1 where id = $1", [id]);
    return result;
  });
}

async function leadOfDelivery(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from delivery where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw deliveryUnknown();
}

export function deliveryUnknown(): AppError {
  return new AppError("not-found", "delivery-unknown", { ja: "その提供の記録は見つかりません。", en: "There is no such delivery." });
}

/** Throws AppError conflict for one that is completed or stopped. */
export function requireUnderWay({ state }: Pick<Delivery, "state">): void {
  if (isUnderWay(state)) return;
  throw new AppError("conflict", "delivery-over", {
    ja: "この提供は、完了しているか中止されています。",
    en: "This delivery is completed or stopped.",
  });
}

/** Throws AppError not-found. */
export async function requireMilestone(tx: Transaction, deliveryId: string, milestoneId: string): Promise<Milestone> {
  const milestone = (await readMilestones(tx, deliveryId)).find(({ id }) => id === milestoneId);
  if (milestone) return milestone;
  throw new AppError("not-found", "milestone-unknown", { ja: "その予定は見つかりません。", en: "There is no such milestone." });
}

/** Throws AppError conflict for one that is behind them. */
export function requireOpenMilestone({ state }: Pick<Milestone, "state">): void {
  if (state === "open") return;
  throw new AppError("conflict", "milestone-marked", {
    ja: "この予定は、すでに結果が記録されています。画面を開き直してご確認ください。",
    en: "What became of this milestone is recorded already. Open the page again.",
  });
}
