import { AppError } from "../../domain/app-error.ts";
import type { Extra } from "../../domain/estimates/extra.ts";
import type { PricedVariant } from "../../domain/estimates/variant.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Kind of the process, and of what plans touches. */
export const ESTIMATE = "estimate";

export type EstimateState = "draft" | "sent" | "chosen" | "expired" | "superseded";

export interface Estimate {
  id: string;
  dealId: string;
  leadId: string;
  offerKey: string;
  number: number;
  state: EstimateState;
  replaces: string | null;
  supersededBy: string | null;
  title: string;
  greeting: string;
  variants: PricedVariant[];
  extras: Extra[];
  currency: string;
  /** ISO date. */
  expiresOn: string;
  expiresAt: Date;
  createdAt: Date;
  createdBy: string;
  sentAt: Date | null;
  chosenAt: Date | null;
  chosenVariant: string | null;
  toldAt: Date | null;
  /** Increases with every change. */
  revision: number;
}

export const estimateColumns = `e.id, e.deal_id as "dealId", e.lead_id as "leadId", e.offer_key as "offerKey", e.number, e.state, e.replaces,
  e.superseded_by as "supersededBy", e.title, e.greeting, e.variants, e.extras, e.currency, e.expires_on::text as "expiresOn", e.expires_at as "expiresAt",
  e.created_at as "createdAt", e.created_by as "createdBy", e.sent_at as "sentAt", e.chosen_at as "chosenAt", e.chosen_variant as "chosenVariant",
  e.told_at as "toldAt", e.revision`;

/** Whose estimate it is, to lock the lead before the row (COM2). Throws AppError not-found. */
export async function leadOfEstimate(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from estimate where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw estimateUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockEstimate(tx: Transaction, id: string): Promise<Estimate> {
  const { rows } = await tx.query<Estimate>(`select ${estimateColumns} from estimate e where e.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw estimateUnknown();
}

export function estimateUnknown(): AppError {
  return new AppError("not-found", "estimate-unknown", { ja: "その見積書は見つかりません。", en: "There is no such estimate." });
}
