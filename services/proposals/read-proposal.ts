import { proposalSchema } from "../../domain/proposals/proposal.ts";
import { checkWishes, type WishVerdict } from "../../domain/proposals/wishes.ts";
import { leadOfDeal } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { type Proposal, proposalColumns, proposalUnknown } from "./proposal.ts";
import { proposalUrl } from "./proposal-link.ts";

export interface ProposalDetail extends Proposal {
  /** Which of the buyer's nine wishes it answers. */
  wishes: WishVerdict[];
  /** Where the lead opens it; null: it was not sent. */
  url: string | null;
  /** How often it was opened, by whom. */
  opens: { human: number; machine: number; stranger: number };
}

/** One proposal with its check and its opens. Throws AppError not-found. */
export async function readProposal(context: Context, id: string): Promise<ProposalDetail> {
  const { rows } = await context.database.pool.query<Proposal & { opens: ProposalDetail["opens"] }>(
    `select ${proposalColumns}, (select jsonb_build_object('human', count(*) filter (where h.label = 'human'),
         'machine', count(*) filter (where h.label = 'machine'), 'stranger', count(*) filter (where h.label = 'stranger'))
       from hit h where h.lead_id = p.lead_id and h.kind = 'page' and h.target = p.id::text) as opens
     from proposal p where p.id = $1`,
    [id],
  );
  const [proposal] = rows;
  if (!proposal) throw proposalUnknown();
  return {
    ...proposal,
    wishes: checkWishes({ ...emptyContent, ...proposal.content }),
    url: proposal.state === "sent" ? proposalUrl(context, id) : null,
  };
}

/** Of an erased lead. */
const emptyContent = proposalSchema.parse({ title: "-" });

export type ProposalHeadline = Pick<Proposal, "id" | "number" | "state" | "createdAt" | "sentAt"> & { title: string };

/** The proposals of a deal, the newest first. Throws AppError not-found. */
export async function listProposals(context: Context, dealId: string): Promise<ProposalHeadline[]> {
  await leadOfDeal(context.database.pool, dealId);
  const { rows } = await context.database.pool.query<ProposalHeadline>(
    `select id, number, state, created_at as "createdAt", sent_at as "sentAt", content->>'title' as title from proposal
     where deal_id = $1 order by created_at desc, id desc limit 100`,
    [dealId],
  );
  return rows;
}
