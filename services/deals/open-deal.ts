import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import { planOf } from "../../domain/deals/deal-plan.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { type FirstStepOverride, requireFirstStep, requireOffer } from "../offers/module.ts";
import { auditDeal } from "./audit-deal.ts";
import { DEAL } from "./deal.ts";
import { dealOpened } from "./deal-events.ts";
import { NEGOTIATION } from "./negotiation.ts";
import { requireStaff } from "./require-staff.ts";
import { writeMoves } from "./write-move.ts";

export interface NewDeal {
  leadId: string;
  offerKey: string;
  /** Id of the member of staff who is in charge; null: nobody yet, so it is listed as loose (DEL2). */
  ownerId: string | null;
  nextAction?: string | undefined;
  /** ISO date. */
  nextOn?: string | undefined;
  /** Of the owner of the business only: the second step before the first. */
  override?: FirstStepOverride | undefined;
  /** staff:<name> */
  actor: string;
}

/**
 * Opens a deal of a lead about a back-end offer. From here on nothing else is sold to them until it is closed. Throws AppError not-found,
 * gone, invalid for an owner who does not work here, conflict when there is an open one, when the offer is a front-end one, or without a first
 * step.
 */
export async function openDeal(context: Context, input: NewDeal): Promise<{ dealId: string }> {
  return context.database.transaction(async (tx) => {
    const { leadId, offerKey, ownerId, nextAction = "", nextOn = null, override, actor } = input;
    const at = context.clock.now();
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const offer = await requireOffer(tx, offerKey);
    if (offer.side === "front-end") {
      throw new AppError("conflict", "deal-front-end", {
        ja: "商談は、バックエンド商品について開きます。フロントエンド商品は、日程の申し込みで扱ってください。",
        en: "A deal is about a back-end offer. Front-end offers are booked by their dates.",
      });
    }
    await requireFirstStep(tx, { leadId, offer, override, actor, at });
    await requireStaff(tx, ownerId);
    const dealId = uuidv7();
    const { rowCount } = await tx.query(
      `insert into deal (id, lead_id, offer_key, state, step, owner_id, next_action, next_on, created_at)
       values ($1, $2, $3, 'open', $4, $5, $6, $7, $8) on conflict (lead_id, offer_key) where state = 'open' do nothing`,
      [dealId, leadId, offerKey, planOf(offer).steps[0]?.key, ownerId, nextAction, nextOn, at],
    );
    if (rowCount === 0) throw openAlready();
    await beginProcesses(tx, DEAL, [{ id: dealId, leadId, wakeAt: null }]);
    await placeHold(tx, context, { leadId, cause: NEGOTIATION, ref: dealId, reason: "" });
    await recordEvents(tx, context, [happened(dealOpened, { leadId, at, actor, data: { offer: offerKey, deal: dealId } })]);
    await writeMoves(tx, { dealId, at, actor }, [
      { field: "state", from: null, to: "open" },
      { field: "owner", from: null, to: ownerId },
    ]);
    await auditDeal(tx, { at, actor, action: "deal-opened", dealId, leadId, data: { offer: offerKey } });
    return { dealId };
  });
}

export function openAlready(): AppError {
  return new AppError("conflict", "deal-open-already", {
    ja: "この商品については、すでに進行中の商談があります。",
    en: "There is an open deal about this offer already.",
  });
}
