import { AppError } from "../../domain/app-error.ts";
import type { LostReason } from "../../domain/deals/lost-reasons.ts";
import type { Urgency } from "../../domain/deals/urgency.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Kind of the process, and of what plans touches. */
export const DEAL = "deal";

export type DealState = "open" | "won" | "lost" | "void";

export interface Deal {
  id: string;
  leadId: string;
  offerKey: string;
  state: DealState;
  step: string;
  phase: string | null;
  amountMinor: number | null;
  /** ISO date, as all of these. */
  plannedOn: string | null;
  mustBuyOn: string | null;
  urgency: Urgency | null;
  motive: string;
  obstacle: string;
  obstacleTaskId: string | null;
  rivalNear: boolean;
  ownerId: string | null;
  nextAction: string;
  nextOn: string | null;
  lostReason: LostReason | null;
  createdAt: Date;
  closedAt: Date | null;
  /** Increases with every change. */
  revision: number;
}

export const dealColumns = `d.id, d.lead_id as "leadId", d.offer_key as "offerKey", d.state, d.step, d.phase, d.amount_minor::float8 as "amountMinor",
  d.planned_on::text as "plannedOn", d.must_buy_on::text as "mustBuyOn", d.urgency, d.motive, d.obstacle, d.obstacle_task_id as "obstacleTaskId",
  d.rival_near as "rivalNear", d.owner_id as "ownerId", d.next_action as "nextAction", d.next_on::text as "nextOn", d.lost_reason as "lostReason",
  d.created_at as "createdAt", d.closed_at as "closedAt", d.revision`;

/** Whose deal it is, to lock the lead before the row (COM2). Throws AppError not-found. */
export async function leadOfDeal(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from deal where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw dealUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockDeal(tx: Transaction, id: string): Promise<Deal> {
  const { rows } = await tx.query<Deal>(`select ${dealColumns} from deal d where d.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw dealUnknown();
}

export function dealUnknown(): AppError {
  return new AppError("not-found", "deal-unknown", { ja: "その商談は見つかりません。", en: "There is no such deal." });
}

/** Of a deal that is won, lost or void. */
export function requireOpen({ state }: Pick<Deal, "state">): void {
  if (state === "open") return;
  throw new AppError("conflict", "deal-closed", {
    ja: "この商談はすでに終わっています。続けるときは、もう一度開いてください。",
    en: "This deal is closed. Open it again to go on.",
  });
}

/** What was sold stays sold: a cancellation goes by the contract. */
export function dealWonAlready(): AppError {
  return new AppError("conflict", "deal-won", {
    ja: "成約した商談は、開き直せません。取り消しは契約の画面で行ってください。",
    en: "A deal that was won cannot be opened again. Cancel its contract instead.",
  });
}
