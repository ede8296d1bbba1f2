import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lockDeal, requireOpen } from "../deals/module.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { happened } from "../engine/modules/define-event.ts";
import { beginProcesses } from "../engine/processes/begin-processes.ts";
import { endProcesses } from "../engine/processes/end-processes.ts";
import { auditEstimate } from "./audit-estimate.ts";
import { ESTIMATE, type Estimate, leadOfEstimate, lockEstimate } from "./estimate.ts";
import { estimateSent } from "./estimate-events.ts";
import { planEstimateMessage } from "./plan-message.ts";
import { storeEstimatePaper } from "./store-estimate-paper.ts";

/**
 * Sends a draft: from here on it never changes, and it takes the place of what the lead had of this deal (EST2). Sent already, it changes
 * nothing. Throws AppError not-found, gone, conflict when its day has passed, it was replaced, or the deal is closed; `paper-characters`.
 */
export async function sendEstimate(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfEstimate(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const estimate = await lockEstimate(tx, id);
    if (estimate.state === "sent") return;
    const at = context.clock.now();
    requireSendable(estimate, at);
    requireOpen(await lockDeal(tx, estimate.dealId));
    await supersede(tx, context, estimate);
    await tx.query("update estimate set state = 'sent', sent_at = $2, revision = revision + 1 where id = $1", [id, at]);
    await storeEstimatePaper(tx, context, estimate);
    await beginProcesses(tx, ESTIMATE, [{ id, leadId, wakeAt: estimate.expiresAt }]);
    await planEstimateMessage(tx, context, estimate, estimate.replaces === null ? "sent" : "revised");
    const data = { offer: estimate.offerKey, deal: estimate.dealId, estimate: id };
    await recordEvents(tx, context, [happened(estimateSent, { leadId, at, actor, data })]);
    await auditEstimate(tx, { at, actor, action: "estimate-sent", estimateId: id, leadId });
  });
}

function requireSendable({ state, expiresAt }: Estimate, now: Date): void {
  if (state !== "draft") {
    throw new AppError("conflict", "estimate-over", {
      ja: "この見積書は、すでに選ばれたか、期限が切れたか、改訂されています。",
      en: "This estimate was chosen, has expired, or was revised.",
    });
  }
  if (expiresAt <= now) {
    throw new AppError("conflict", "estimate-expired", {
      ja: "有効期限が過ぎています。期限を改めてから送ってください。",
      en: "Its last day has passed. Set another one before you send it.",
    });
  }
}

/** Whatever of this deal is open with the lead gives way to the new one. A choice that was made on it stays known. */
async function supersede(tx: Transaction, context: Context, { id, dealId }: Estimate): Promise<void> {
  const { rows } = await tx.query<{ id: string }>(
    `update estimate set state = 'superseded', superseded_by = $2, revision = revision + 1
     where deal_id = $1 and id <> $2 and state in ('sent', 'expired', 'chosen') returning id`,
    [dealId, id],
  );
  await endProcesses(tx, context, { kind: ESTIMATE, ended: rows.map((row) => ({ id: row.id, outcome: "superseded" })) });
}
