import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { auditDeal } from "./audit-deal.ts";
import { leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
import { presentationGiven } from "./deal-events.ts";
import { requireStaff } from "./require-staff.ts";

export interface NewPresentation {
  dealId: string;
  /** Member of staff; left out, whoever is in charge of the deal. */
  presenterId?: string | undefined;
  /** Key of the tracked document that was shown. */
  deckKey?: string | undefined;
  /** What moved them, in their words. */
  interests?: string | undefined;
  /** staff:<name> */
  actor: string;
}

/** Notes that the offer was presented: by whom, with what, and what moved the lead. Throws AppError not-found, gone, conflict, invalid. */
export async function givePresentation(context: Context, input: NewPresentation): Promise<{ presentationId: string; leadId: string }> {
  return context.database.transaction(async (tx) => {
    const { dealId, deckKey = null, interests = "", actor } = input;
    const leadId = await leadOfDeal(tx, dealId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, dealId);
    requireOpen(deal);
    await requireStaff(tx, input.presenterId ?? null);
    if (deckKey !== null) await requireDeck(tx, deckKey);
    const at = context.clock.now();
    const presentationId = uuidv7();
    await tx.query(
      "insert into presentation (id, deal_id, lead_id, at, presenter_id, deck_key, interests) values ($1, $2, $3, $4, $5, $6, $7)",
      [presentationId, dealId, leadId, at, input.presenterId ?? deal.ownerId, deckKey, interests],
    );
    const data = { offer: deal.offerKey, deal: dealId, presentation: presentationId, deck: deckKey };
    await recordEvents(tx, context, [happened(presentationGiven, { leadId, at, actor, data })]);
    await tx.query("update deal set revision = revision + 1 where id = $1", [dealId]);
    await auditDeal(tx, { at, actor, action: "presentation-given", dealId, leadId });
    return { presentationId, leadId };
  });
}

async function requireDeck(tx: Transaction, key: string): Promise<void> {
  const { rowCount } = await tx.query("select 1 from document where key = $1", [key]);
  if (rowCount !== 0) return;
  throw new AppError("invalid", "deck-unknown", {
    ja: `「${key}」という資料は登録されていません。`,
    en: `There is no document "${key}".`,
  });
}
