import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { placeHold } from "../engine/holds/place-hold.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { setProcess } from "../engine/processes/set-process.ts";
import { auditDeal } from "./audit-deal.ts";
import { DEAL, dealWonAlready, leadOfDeal, lockDeal } from "./deal.ts";
import { dealOpened } from "./deal-events.ts";
import { NEGOTIATION } from "./negotiation.ts";
import { openAlready } from "./open-deal.ts";
import { writeMoves } from "./write-move.ts";

/** Opens a lost or void deal again, with all that is known of it. Throws AppError not-found, gone, conflict. */
export async function reopenDeal(
  context: Context,
  { id, reason, actor }: { id: string; reason?: string | undefined; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, id);
    if (deal.state === "open") return;
    if (deal.state === "won") throw dealWonAlready();
    const { rowCount } = await tx.query("select 1 from deal where lead_id = $1 and offer_key = $2 and state = 'open'", [
      leadId,
      deal.offerKey,
    ]);
    if (rowCount !== 0) throw openAlready();
    const at = context.clock.now();
    await tx.query("update deal set state = 'open', lost_reason = null, closed_at = null, revision = revision + 1 where id = $1", [id]);
    await setProcess(tx, id, { state: "live", wakeAt: at });
    await requestWake(tx, DEAL, [id]);
    await placeHold(tx, context, { leadId, cause: NEGOTIATION, ref: id, reason: "" });
    await writeMoves(tx, { dealId: id, at, actor, reason }, [{ field: "state", from: deal.state, to: "open" }]);
    await recordEvents(tx, context, [happened(dealOpened, { leadId, at, actor, data: { offer: deal.offerKey, deal: id } })]);
    await auditDeal(tx, { at, actor, action: "deal-reopened", dealId: id, leadId, reason });
  });
}
