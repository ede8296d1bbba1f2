import { v7 as uuidv7 } from "uuid";
import type { Refund as ProviderRefund } from "../../channels/stripe/card-payments.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { giveTask } from "../tasks/module.ts";
import { tellRefund } from "./tell-refund.ts";
import { refundedElsewhere, refundFailed } from "./words.ts";

/** owed · sent: on its way · done · failed: a person must give it back */
type RefundState = "owed" | "sent" | "done" | "failed";

const stateOf = { succeeded: "done", pending: "sent", failed: "failed" } as const satisfies Record<ProviderRefund["state"], RefundState>;

/**
 * Writes down what became of a refund, once for all its events (PAY2). One that was made on the provider's own site is written down, too, and a
 * person looks at it.
 */
export async function settleRefund(context: Context, refund: ProviderRefund, paymentId: string | null): Promise<void> {
  if (paymentId === null) return;
  await context.database.transaction(async (tx) => {
    const { rows: payments } = await tx.query<{ leadId: string | null }>('select lead_id as "leadId" from payment where id = $1', [
      paymentId,
    ]);
    const leadId = payments[0]?.leadId;
    if (!leadId) return;
    const isKnown = (await lockLeads(tx, [leadId])).has(leadId);
    const own = refund.refundId !== undefined && isUuid(refund.refundId) ? refund.refundId : null;
    const { rows } = await tx.query<{ id: string; state: RefundState }>(
      // What was owed and given back on the provider's own site is that.
      `select id, state from refund where payment_id = $1 and (id = $2 or provider_ref = $3
         or ($2::uuid is null and state = 'owed' and amount_minor = $4))
       order by provider_ref = $3 desc nulls last limit 1 for update`,
      [paymentId, own, refund.providerRef, refund.amountMinor],
    );
    const known = rows[0] ?? (await keepForeign(tx, context, { refund, paymentId, leadId, isKnown }));
    await moveRefund(tx, context, { ...known, paymentId, leadId, isKnown }, refund);
  });
}

export interface MovedRefund {
  id: string;
  state: RefundState;
  paymentId: string;
  leadId: string;
  /** False: the lead was erased. */
  isKnown: boolean;
}

/** Takes a refund on. What is done is never on its way again; a bank may send it back, though. The caller has locked the lead and the row. */
export async function moveRefund(
  tx: Transaction,
  context: Context,
  { id, state, paymentId, leadId, isKnown }: MovedRefund,
  { providerRef, state: told }: Pick<ProviderRefund, "providerRef" | "state">,
): Promise<void> {
  const next = stateOf[told];
  if (next === state || state === "failed" || (state === "done" && next === "sent")) return;
  const at = context.clock.now();
  await tx.query(
    "update refund set state = $2, provider_ref = coalesce(provider_ref, nullif($3, '')), ask_at = null, done_at = $4 where id = $1",
    [id, next, providerRef, next === "done" ? at : null],
  );
  if (!isKnown) return;
  if (next === "failed") await giveTask(tx, { leadId, kind: "check", role: "sales", script: refundFailed, dueAt: at, at });
  else if (state === "owed") await tellRefund(tx, context, { refundId: id, paymentId, leadId, actor: "provider" });
}

async function keepForeign(
  tx: Transaction,
  context: Context,
  { refund, paymentId, leadId, isKnown }: { refund: ProviderRefund; paymentId: string; leadId: string; isKnown: boolean },
): Promise<{ id: string; state: RefundState }> {
  const id = uuidv7();
  const at = context.clock.now();
  await tx.query(
    `insert into refund (id, payment_id, lead_id, amount_minor, state, reason, provider_ref, created_at, created_by)
     values ($1, $2, $3, $4, 'sent', 'other', $5, $6, 'provider')`,
    [id, paymentId, leadId, refund.amountMinor, refund.providerRef, at],
  );
  if (isKnown) await giveTask(tx, { leadId, kind: "check", role: "sales", script: refundedElsewhere, dueAt: at, at });
  return { id, state: "sent" };
}
