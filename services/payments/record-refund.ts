import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { tellRefund } from "./tell-refund.ts";

interface OwedRefund {
  paymentId: string;
  leadId: string;
  state: string;
  /** It goes back by itself, by the way in which it came. */
  isAutomatic: boolean;
}

/**
 * Staff record that they have transferred what was owed back: the lead is told once. One by card goes back by itself; if
 * the provider has refused that, it is theirs as well. Throws AppError not-found, gone; conflict if it is not owed any more.
 */
export async function recordRefund(context: Context, { id, actor }: { id: string; actor: string }): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { leadId } = await readOwed(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const { paymentId, state, isAutomatic } = await readOwed(tx, id);
    if (state !== "failed" && (state !== "owed" || isAutomatic)) throw notOwed();
    const at = context.clock.now();
    await tx.query("update refund set state = 'done', done_at = $2 where id = $1", [id, at]);
    await tellRefund(tx, context, { refundId: id, paymentId, leadId, actor });
    await writeAudit(tx, { at, actor, action: "refund-done", target: "refund", refId: id, data: { lead: leadId } });
  });
}

async function readOwed(tx: Transaction, id: string): Promise<OwedRefund> {
  const { rows } = await tx.query<OwedRefund>(
    `select r.payment_id as "paymentId", r.lead_id as "leadId", case when p.state = 'reversed' then 'reversed' else r.state end as state,
       p.method in ('card', 'konbini') and p.provider_ref is not null as "isAutomatic"
     from refund r join payment p on p.id = r.payment_id where r.id = $1`,
    [id],
  );
  if (rows[0]) return rows[0];
  throw new AppError("not-found", "refund-unknown", { ja: "その返金は見つかりません。", en: "There is no such refund." });
}

function notOwed(): AppError {
  return new AppError("conflict", "refund-not-owed", {
    ja: "この返金は、記録できる状態ではありません。済んでいるか、カードへ自動で返金されます。",
    en: "This refund cannot be recorded: it is done, or goes back to the card by itself.",
  });
}
