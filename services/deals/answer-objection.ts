import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requestWake } from "../engine/outbox/request-wake.ts";
import { auditDeal } from "./audit-deal.ts";
import { DEAL, leadOfDeal } from "./deal.ts";

/** Ends an objection because the lead has answered: nobody asks again (DEL6). Again, it changes nothing. Throws AppError not-found, gone. */
export async function answerObjection(
  context: Context,
  { dealId, objectionId, answer, actor }: { dealId: string; objectionId: string; answer: string; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, dealId);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { rows } = await tx.query<{ state: string }>("select state from objection where id = $1 and deal_id = $2 for update", [
      objectionId,
      dealId,
    ]);
    if (!rows[0])
      throw new AppError("not-found", "objection-gone", { ja: "その記録は見つかりません。", en: "There is no such objection." });
    if (rows[0].state !== "open") return;
    const at = context.clock.now();
    await tx.query("update objection set state = 'answered', answer = $2, closed_at = $3, next_at = null where id = $1", [
      objectionId,
      answer,
      at,
    ]);
    await tx.query("update deal set revision = revision + 1 where id = $1", [dealId]);
    await requestWake(tx, DEAL, [dealId]);
    await auditDeal(tx, { at, actor, action: "objection-answered", dealId, leadId });
  });
}
