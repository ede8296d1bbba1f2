import type { CardPayments, Outcome } from "../../channels/stripe/card-payments.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { moveRefund } from "./settle-refund.ts";

interface OwedRefund {
  id: string;
  paymentId: string;
  leadId: string;
  amountMinor: number;
  method: "card" | "konbini";
  providerRef: string;
  createdAt: Date;
  /** It was sent before, and its answer was lost. */
  wasSent: boolean;
  email: string | null;
}

/** Business ms between two tries whose answers were lost. */
const AGAIN_MS = 60_000;
/** The provider knows a repeated request for 24 hours: later a second one could give back twice. Business ms. */
const SAFE_MS = 20 * 3_600_000;

/**
 * Gives back what is owed for payments by card and konbini; returns how many it found. The refund's id is the provider's key, so it goes once
 * however often it is sent (PAY14). What the provider refuses is a person's task.
 */
export async function sendRefunds(context: Context, provider: CardPayments): Promise<number> {
  const now = context.clock.now();
  const { rows } = await context.database.pool.query<OwedRefund>(
    // Written down before it is sent: a worker that is killed leaves a refund that was sent perhaps.
    `with sent as (update refund r set ask_at = $2 from (
         select o.id, o.ask_at is not null as was_sent from refund o join payment p on p.id = o.payment_id
         where o.state = 'owed' and p.method in ('card', 'konbini') and p.provider_ref is not null and (o.ask_at is null or o.ask_at <= $1)
         order by o.created_at limit 50 for update of o skip locked) due
       where r.id = due.id returning r.*, due.was_sent)
     select r.id, r.payment_id as "paymentId", r.lead_id as "leadId", r.amount_minor::float8 as "amountMinor", p.method,
       p.provider_ref as "providerRef", r.created_at as "createdAt",
       r.was_sent as "wasSent", (select c.address from contact c where c.lead_id = r.lead_id and c.channel = 'email' and c.state = 'reachable' order by c.id limit 1) as email
     from sent r join payment p on p.id = r.payment_id`,
    [now, new Date(now.getTime() + AGAIN_MS)],
  );
  for (const owed of rows) await settle(context, owed, await give(provider, owed, now));
  return rows.length;
}

async function give(provider: CardPayments, owed: OwedRefund, now: Date): Promise<Outcome> {
  const { id: refundId, providerRef, amountMinor, method, email, createdAt, wasSent } = owed;
  if (wasSent && now.getTime() - createdAt.getTime() > SAFE_MS) return { outcome: "failed", code: "too-late" };
  // The provider asks there for the bank account.
  if (method === "konbini" && email === null) return { outcome: "failed", code: "no-address" };
  const made = await provider.refund({ refundId, providerRef, amountMinor, ...(method === "konbini" && email !== null && { email }) });
  // Somebody gave it back on the provider's own site.
  return made.code === "charge_already_refunded" ? { outcome: "succeeded" } : made;
}

async function settle(
  context: Context,
  { id, leadId, paymentId }: OwedRefund,
  { outcome, providerRef = "", code }: Outcome,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const isKnown = (await lockLeads(tx, [leadId])).has(leadId);
    const { rows } = await tx.query<{ state: "owed" | "sent" | "done" | "failed" }>("select state from refund where id = $1 for update", [
      id,
    ]);
    const state = rows[0]?.state;
    if (state !== "owed" || outcome === "unknown") return;
    if (outcome === "failed") context.log.warn({ refund: id, code }, "a refund was refused");
    await moveRefund(tx, context, { id, state, paymentId, leadId, isKnown }, { providerRef, state: outcome });
  });
}
