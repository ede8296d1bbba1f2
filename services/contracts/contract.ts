import { AppError } from "../../domain/app-error.ts";
import type { ContractContent } from "../../domain/contracts/contract-content.ts";
import type { ContractState } from "../../domain/contracts/contract-states.ts";
import type { TransactionKind } from "../../domain/contracts/transaction-kind.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";

/** Kind of the process, and of what plans touches. */
export const CONTRACT = "contract";

export interface Contract {
  id: string;
  leadId: string;
  dealId: string | null;
  estimateId: string | null;
  offerKey: string;
  number: number;
  transactionKind: TransactionKind;
  state: ContractState;
  content: ContractContent;
  wording: string | null;
  wordingHash: string | null;
  currency: string;
  grossMinor: number;
  offeredAt: Date | null;
  expiresAt: Date | null;
  signedName: string | null;
  signedAt: Date | null;
  signedNetwork: string | null;
  declineReason: string;
  receivedAt: Date | null;
  coolingOffEndsAt: Date | null;
  sealedAt: Date | null;
  sealFailures: number;
  paperAskedAt: Date | null;
  supersededBy: string | null;
  endedAt: Date | null;
  createdAt: Date;
  createdBy: string;
  /** Increases with every change. */
  revision: number;
}

export const contractColumns = `c.id, c.lead_id as "leadId", c.deal_id as "dealId", c.estimate_id as "estimateId", c.offer_key as "offerKey", c.number,
  c.transaction_kind as "transactionKind", c.state, c.content, c.wording, c.wording_hash as "wordingHash", c.currency,
  c.gross_minor::float8 as "grossMinor", c.offered_at as "offeredAt", c.expires_at as "expiresAt", c.signed_name as "signedName",
  c.signed_at as "signedAt", c.signed_network as "signedNetwork", c.decline_reason as "declineReason", c.received_at as "receivedAt",
  c.cooling_off_ends_at as "coolingOffEndsAt", c.sealed_at as "sealedAt", c.seal_failures as "sealFailures", c.paper_asked_at as "paperAskedAt",
  c.superseded_by as "supersededBy", c.ended_at as "endedAt", c.created_at as "createdAt", c.created_by as "createdBy", c.revision`;

/** Locks the lead and then the contract (COM2), and works on it in one transaction. Throws AppError not-found, gone. */
export async function withContract<Result>(
  context: Context,
  id: string,
  work: (tx: Transaction, contract: Contract, now: Date) => Promise<Result>,
): Promise<Result> {
  return context.database.transaction(async (tx) => {
    const leadId = await leadOfContract(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    return work(tx, await lockContract(tx, id), context.clock.now());
  });
}

async function leadOfContract(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from contract where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw contractUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
async function lockContract(tx: Transaction, id: string): Promise<Contract> {
  const { rows } = await tx.query<Contract>(`select ${contractColumns} from contract c where c.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw contractUnknown();
}

export function contractUnknown(): AppError {
  return new AppError("not-found", "contract-unknown", { ja: "その契約は見つかりません。", en: "There is no such contract." });
}

/** For an act that the contract's state does not allow. */
export function contractNotInState(): AppError {
  return new AppError("conflict", "contract-state", {
    ja: "いまの契約の状態では、この操作はできません。契約の画面を開き直して、状態をご確認ください。",
    en: "The contract is not in a state for this. Open it again and see how it stands.",
  });
}
