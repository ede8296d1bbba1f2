import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { happened } from "../engine/modules/define-event.ts";
import { type ReadPaper, readPaperOf } from "../papers/module.ts";
import { recordPageOpen, type Visit } from "../tracking/module.ts";
import { PROPOSAL } from "./proposal.ts";
import { proposalOpened } from "./proposal-events.ts";

export interface ProposalHead {
  id: string;
  leadId: string;
  dealId: string;
  offerKey: string;
  title: string;
  language: "ja" | "en";
  sentAt: Date | null;
}

/** What a link to a proposal is about; it changes nothing (UNS3). Throws AppError gone. */
export async function readProposalHead({ database }: Context, id: string): Promise<ProposalHead> {
  const { rows } = await database.pool.query<ProposalHead>(
    `select p.id, p.lead_id as "leadId", p.deal_id as "dealId", d.offer_key as "offerKey", p.content->>'title' as title, l.language,
       p.sent_at as "sentAt"
     from proposal p join deal d on d.id = p.deal_id join lead l on l.id = p.lead_id
     where p.id = $1 and p.state = 'sent' and l.erased_at is null`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw linkGone();
}

/** The PDF of a proposal after somebody pressed the button; a stranger's press scores nobody. Throws AppError gone. */
export async function openProposal(context: Context, id: string, visit: Visit): Promise<ReadPaper> {
  const { leadId, dealId, offerKey, sentAt } = await readProposalHead(context, id);
  const paper = await readPaperOf(context, PROPOSAL, id);
  if (paper === null) throw linkGone();
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    // The button is a POST: it is judged as a person's look at the page.
    const visitor = await recordPageOpen(tx, context, { leadId, pageId: id, sentAt, visit: { ...visit, method: "GET" } });
    if (visitor !== "human") return;
    const data = { offer: offerKey, deal: dealId, proposal: id };
    await recordEvents(tx, context, [happened(proposalOpened, { leadId, at: context.clock.now(), data, key: `proposal:${id}` })]);
  });
  return paper;
}
