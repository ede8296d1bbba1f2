import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import type { ProposalContent } from "../../domain/proposals/proposal.ts";
import type { Transaction } from "../../prisma/client.ts";
import { leadOfDeal, lockDeal, requireOpen } from "../deals/module.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { nextNumber } from "../engine/settings/next-number.ts";
import { leadOfProposal, lockProposal } from "./proposal.ts";
import { readCases } from "./read-cases.ts";

/** Writes the draft of a proposal. Throws AppError not-found, gone, conflict when the deal is closed, invalid for an unknown case. */
export async function createProposal(
  context: Context,
  { dealId, content, actor }: { dealId: string; content: ProposalContent; actor: string },
): Promise<{ proposalId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, dealId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    requireOpen(await lockDeal(tx, dealId));
    await requireCases(tx, content);
    const at = context.clock.now();
    const proposalId = uuidv7();
    await tx.query(
      `insert into proposal (id, deal_id, lead_id, number, state, content, created_at, created_by) values ($1, $2, $3, $4, 'draft', $5, $6, $7)`,
      [proposalId, dealId, leadId, await nextNumber(tx, "proposal"), content, at, actor],
    );
    const data = { lead: leadId, deal: dealId };
    await writeAudit(tx, { at, actor, action: "proposal-created", target: "proposal", refId: proposalId, data });
    return { proposalId, leadId };
  });
}

/** Changes a draft. What was sent never changes. Throws AppError not-found, gone, conflict, invalid; ChangedMeanwhile. */
export async function changeProposal(
  context: Context,
  { id, revision, content, actor }: { id: string; revision?: number | undefined; content: ProposalContent; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfProposal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const proposal = await lockProposal(tx, id);
    const at = context.clock.now();
    if (revision !== undefined && revision !== proposal.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "proposal", refId: id, now: at }));
    if (proposal.state !== "draft") {
      throw new AppError("conflict", "proposal-sent", {
        ja: "送付した提案書は変えられません。新しい提案書をお作りください。",
        en: "A proposal that was sent never changes. Write another one.",
      });
    }
    await requireCases(tx, content);
    await tx.query("update proposal set content = $2, revision = revision + 1 where id = $1", [id, content]);
    await writeAudit(tx, { at, actor, action: "proposal-changed", target: "proposal", refId: id, data: { lead: leadId } });
  });
}

async function requireCases(tx: Transaction, { cases }: ProposalContent): Promise<void> {
  const known = await readCases(tx);
  const unknown = cases.find((key) => !known.some((story) => story.key === key));
  if (unknown === undefined) return;
  throw new AppError("invalid", "case-unknown", {
    ja: `「${unknown}」という事例はありません。`,
    en: `There is no case "${unknown}".`,
  });
}
