import { AppError } from "../../domain/app-error.ts";
import type { ProposalContent } from "../../domain/proposals/proposal.ts";
import type { Transaction } from "../../prisma/client.ts";

/** What plans the message with its link. */
export const PROPOSAL = "proposal";

export interface Proposal {
  id: string;
  dealId: string;
  leadId: string;
  number: number;
  state: "draft" | "sent";
  content: ProposalContent;
  createdAt: Date;
  createdBy: string;
  sentAt: Date | null;
  /** Increases with every change. */
  revision: number;
}

export const proposalColumns = `p.id, p.deal_id as "dealId", p.lead_id as "leadId", p.number, p.state, p.content, p.created_at as "createdAt",
  p.created_by as "createdBy", p.sent_at as "sentAt", p.revision`;

/** Whose proposal it is, to lock the lead before the row (COM2). Throws AppError not-found. */
export async function leadOfProposal(tx: Transaction, id: string): Promise<string> {
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from proposal where id = $1', [id]);
  if (rows[0]) return rows[0].leadId;
  throw proposalUnknown();
}

/** Locks the row, after the lead's lock. Throws AppError not-found. */
export async function lockProposal(tx: Transaction, id: string): Promise<Proposal> {
  const { rows } = await tx.query<Proposal>(`select ${proposalColumns} from proposal p where p.id = $1 for update`, [id]);
  if (rows[0]) return rows[0];
  throw proposalUnknown();
}

export function proposalUnknown(): AppError {
  return new AppError("not-found", "proposal-unknown", { ja: "その提案書は見つかりません。", en: "There is no such proposal." });
}
