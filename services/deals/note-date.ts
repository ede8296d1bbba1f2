import type { DateKind } from "../../domain/deals/date-kinds.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { auditDeal } from "./audit-deal.ts";
import { leadOfDeal, lockDeal, requireOpen } from "./deal.ts";
import { setDealDate } from "./set-deal-date.ts";

export interface NotedDate {
  id: string;
  kind: DateKind;
  /** ISO date; null removes it. */
  on: string | null;
  /** How long before it selling begins. */
  monthsBefore: number;
  /** staff:<name> */
  actor: string;
}

/** Notes a date of the lead's own, such as the end of a lease, for which the deal wakes. Throws AppError not-found, gone, conflict. */
export async function noteDate(context: Context, { id, kind, on, monthsBefore, actor }: NotedDate): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfDeal(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const deal = await lockDeal(tx, id);
    requireOpen(deal);
    await setDealDate(tx, context, { deal, kind, on, monthsBefore });
    await tx.query("update deal set revision = revision + 1 where id = $1", [id]);
    await auditDeal(tx, {
      at: context.clock.now(),
      actor,
      action: "deal-date-noted",
      dealId: id,
      leadId,
      data: { kind, on, monthsBefore },
    });
  });
}
