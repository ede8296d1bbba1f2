import type { PaperInput } from "../../domain/papers/paper.ts";
import { templateKey } from "../../domain/playbooks/values.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockDeal, requireOpen } from "../deals/module.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readBuyer } from "../engine/leads/read-buyer.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readPrices } from "../engine/settings/read-prices.ts";
import { readSetting } from "../engine/settings/read-setting.ts";
import { planOwnMessage } from "../engine/touches/plan-own-message.ts";
import { readIssuer } from "../invoices/module.ts";
import { storePaper } from "../papers/module.ts";
import { leadOfProposal, lockProposal, PROPOSAL, type Proposal } from "./proposal.ts";
import { proposalSent } from "./proposal-events.ts";
import { readCases } from "./read-cases.ts";

/** Sends a draft: its PDF is set, and the lead gets the link. Sent already, it changes nothing. Throws AppError not-found, gone, conflict. */
export async function sendProposal(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfProposal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const proposal = await lockProposal(tx, id);
    if (proposal.state === "sent") return;
    const { offerKey, ...deal } = await lockDeal(tx, proposal.dealId);
    requireOpen(deal);
    const at = context.clock.now();
    const number = `P-${String(proposal.number).padStart(5, "0")}`;
    await storePaper(tx, context, { subjectId: id, revision: 0, leadId, number, paper: await paperOf(tx, context, proposal, number) });
    await tx.query("update proposal set state = 'sent', sent_at = $2, revision = revision + 1 where id = $1", [id, at]);
    const template = await readProposalTemplate(tx);
    if (template !== null) await planOwnMessage(tx, context, { leadId, originKind: PROPOSAL, originId: id, template, slot: "sent" });
    const data = { offer: offerKey, deal: deal.id, proposal: id };
    await recordEvents(tx, context, [happened(proposalSent, { leadId, at, actor, data })]);
    await writeAudit(tx, { at, actor, action: "proposal-sent", target: "proposal", refId: id, data: { lead: leadId } });
  });
}

/** Null while the playbook names none: staff hand over the link. */
export async function readProposalTemplate(tx: Transaction): Promise<string | null> {
  return readSetting(tx, "proposal", templateKey.nullable(), null);
}

async function paperOf(tx: Transaction, { clock }: Context, { leadId, content }: Proposal, number: string): Promise<PaperInput> {
  const { language, zone, ...buyer } = await readBuyer(tx, leadId);
  const { title, interests, cases, ...blocks } = content;
  const stories = await readCases(tx);
  return {
    kind: "proposal",
    language,
    currency: (await readPrices(tx)).currency,
    issuer: await readIssuer(tx),
    buyer: buyer.buyer,
    number,
    issuedOn: dateIn(zone, clock.now()),
    title,
    ...(interests !== "" && { interests }),
    blocks: Object.fromEntries(Object.entries(blocks).filter(([, text]) => text !== "")),
    cases: cases.flatMap((key) => {
      const story = stories.find((one) => one.key === key);
      return story ? [{ title: story.title, trade: story.trade, before: story.before, after: story.after }] : [];
    }),
  };
}
