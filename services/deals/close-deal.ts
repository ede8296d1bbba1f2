import type { LostReason } from "../../domain/deals/lost-reasons.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { liftHold } from "../engine/holds/lift-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { auditDeal } from "./audit-deal.ts";
import { DEAL, type Deal, leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
import { dealLost, dealWon } from "./deal-events.ts";
import { NEGOTIATION } from "./negotiation.ts";
import { setDealDate } from "./set-deal-date.ts";
import { writeMoves } from "./write-move.ts";

export type Closing =
  | { state: "won" }
  /** `returnOn`: the day on which it is taken up again, an ISO date. Until then they are nurtured. */
  | { state: "lost"; reason: LostReason; returnOn?: string | undefined }
  /** It never was one: a double, a mistake (DEL3). */
  | { state: "void" };

export interface CloseDeal {
  id: string;
  closing: Closing;
  /** In the words of staff. */
  note?: string | undefined;
  /** staff:<name> · system */
  actor: string;
}

/** Closes an open deal. Throws AppError not-found, gone, conflict when it is closed already. */
export async function closeDeal(context: Context, input: CloseDeal): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, input.id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, input.id);
    requireOpen(deal);
    await closeDealIn(tx, context, deal, input);
  });
}

/**
 * Closes it in the transaction of what closes it, such as a signature. Its objections end with it (DEL6), and what waited for the end of the
 * negotiation may go. The caller has locked the lead and the deal, which is open.
 */
export async function closeDealIn(
  tx: Transaction,
  context: Context,
  deal: Deal,
  { closing, note, actor }: Omit<CloseDeal, "id">,
): Promise<void> {
  const { id, leadId, offerKey } = deal;
  const at = context.clock.now();
  const reason = closing.state === "lost" ? closing.reason : null;
  await tx.query("update deal set state = $2, lost_reason = $3, closed_at = $4, revision = revision + 1 where id = $1", [
    id,
    closing.state,
    reason,
    at,
  ]);
  await tx.query("update objection set state = $2, closed_at = $3, next_at = null where deal_id = $1 and state = 'open'", [
    id,
    closing.state === "won" ? "answered" : "lost",
    at,
  ]);
  await writeMoves(tx, { dealId: id, at, actor, reason: note }, [{ field: "state", from: deal.state, to: closing.state }]);
  await liftHold(tx, context, { leadId, cause: NEGOTIATION, ref: id });
  const data = { offer: offerKey, deal: id };
  if (closing.state === "won") await recordEvents(tx, context, [happened(dealWon, { leadId, at, actor, data })]);
  if (closing.state === "lost") {
    await recordEvents(tx, context, [happened(dealLost, { leadId, at, actor, data: { ...data, reason: closing.reason } })]);
    if (closing.returnOn) await setDealDate(tx, context, { deal, kind: "return", on: closing.returnOn, monthsBefore: 0 });
  }
  await endUnlessAwaited(tx, context, deal, closing);
  await auditDeal(tx, { at, actor, action: `deal-${closing.state}`, dealId: id, leadId, reason: note, data: { reason } });
}

/** A lost deal stays for the dates that it still has before it: they decide when the lead is asked again. */
async function endUnlessAwaited(tx: Transaction, context: Context, { id }: Deal, { state }: Closing): Promise<void> {
  if (state === "lost") {
    const { rowCount } = await tx.query("select 1 from deal_date where deal_id = $1 and reached_at is null limit 1", [id]);
    if (rowCount !== 0) {
      await requestWake(tx, DEAL, [id]);
      return;
    }
  }
  await endProcesses(tx, context, { kind: DEAL, ended: [{ id, outcome: state }] });
}
