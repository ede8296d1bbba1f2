import { v7 as uuidv7 } from "uuid";
import type { Payment as ProviderPayment } from "../../channels/stripe/card-payments.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readLeadZone } from "../engine/leads/read-lead-zone.ts";
import { type AllocatedPart, readInstalments } from "../invoices/module.ts";
import { type Attempt, isRunning, lockAttempt } from "./attempt.ts";
import { receivePayment } from "./receive-payment.ts";
import { keepSavedCard } from "./saved-card.ts";
import { tellFailedCharge } from "./tell-failed-charge.ts";

/** After a page or a code has ended, its event is waited for so long before the provider is asked. Business ms. */
const AFTER_THE_END_MS = 10 * 60_000;

/**
 * Writes down what became of an attempt, as the provider has it now. Its payment is received once, whatever is told how often and in which order
 * (PAY2); one that comes when nothing is owed any more goes back by itself (PAY14). Answers the payment's id; null: nothing was paid.
 */
export async function settleAttempt(context: Context, attemptId: string, payment: ProviderPayment): Promise<string | null> {
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from payment_attempt where id = $1', [attemptId]);
    const leadId = rows[0]?.leadId;
    if (leadId === undefined) return null;
    const isKnown = (await lockLeads(tx, [leadId])).has(leadId);
    const attempt = await lockAttempt(tx, attemptId);
    return attempt && settle(tx, context, attempt, { payment, isKnown });
  });
}

interface Told {
  payment: ProviderPayment;
  /** False: the lead was erased. */
  isKnown: boolean;
}

async function settle(tx: Transaction, context: Context, attempt: Attempt, told: Told): Promise<string | null> {
  const { payment } = told;
  switch (payment.state) {
    case "open":
    case "pending":
      await keepOpen(tx, context, attempt, payment);
      return null;
    case "succeeded":
      return succeed(tx, context, attempt, told);
    case "failed":
      if (await end(tx, context, attempt, "failed", payment)) await tellFailedCharge(tx, context, attempt);
      return null;
    case "expired":
    case "cancelled":
      await end(tx, context, attempt, "expired", payment);
      return null;
  }
}

async function keepOpen(
  tx: Transaction,
  context: Context,
  attempt: Attempt,
  { providerRef, konbini, state }: ProviderPayment,
): Promise<void> {
  if (!isRunning(attempt)) return;
  const now = context.clock.now();
  const expiresAt = konbini?.expiresAt ?? attempt.expiresAt;
  const end = Math.max((expiresAt ?? now).getTime(), now.getTime());
  await tx.query(
    `update payment_attempt set state = 'open', provider_ref = coalesce(provider_ref, $2), page_url = coalesce($3, page_url), expires_at = $4,
       is_pending = $5, ask_at = $6 where id = $1`,
    [attempt.id, providerRef, konbini?.page ?? null, expiresAt, state === "pending", new Date(end + AFTER_THE_END_MS)],
  );
}

/** Answers whether it was running until now. */
async function end(
  tx: Transaction,
  context: Context,
  attempt: Attempt,
  state: "failed" | "expired",
  { providerRef, code }: Pick<ProviderPayment, "providerRef" | "code">,
): Promise<boolean> {
  if (!isRunning(attempt)) return false;
  await tx.query(
    `update payment_attempt set state = $2, code = $3, provider_ref = coalesce(provider_ref, nullif($4, '')), is_pending = false, ask_at = null,
       settled_at = $5 where id = $1`,
    [attempt.id, state, code ?? null, providerRef, context.clock.now()],
  );
  return true;
}

async function succeed(tx: Transaction, context: Context, attempt: Attempt, { payment, isKnown }: Told): Promise<string> {
  const { id, leadId, instalmentId, method, by } = attempt;
  const now = context.clock.now();
  const { amountMinor, currency, providerRef, paymentRef = providerRef } = payment;
  const open = isKnown ? await readOpen(tx, instalmentId) : null;
  const { paymentId, isNew } = await receivePayment(tx, context, {
    leadId,
    method,
    currency,
    amountMinor,
    receivedOn: dateIn(await readLeadZone(tx, leadId), now),
    providerRef: paymentRef,
    parts: open === null ? [] : partsOf(instalmentId, amountMinor, open),
    actor: by === "page" ? "lead" : "system",
  });
  await tx.query(
    `update payment_attempt set state = 'succeeded', code = null, provider_ref = coalesce(provider_ref, $2), is_pending = false, ask_at = null,
       settled_at = coalesce(settled_at, $3), payment_id = $4 where id = $1`,
    [id, providerRef, now, paymentId],
  );
  if (isNew && open === null) await oweLateSuccess(tx, { paymentId, leadId, amountMinor, at: now });
  if (isNew && open !== null && payment.saved) await keepSavedCard(tx, context, { leadId, ...payment.saved });
  return paymentId;
}

/** What is open of the instalment; null: it is not owed any more. */
async function readOpen(tx: Transaction, instalmentId: string): Promise<number | null> {
  const { rows } = await tx.query<{ invoiceId: string; state: string }>(
    'select i.id as "invoiceId", i.state from instalment t join invoice i on i.id = t.invoice_id where t.id = $1',
    [instalmentId],
  );
  const [invoice] = rows;
  if (!invoice || invoice.state === "void") return null;
  const own = (await readInstalments(tx, [invoice.invoiceId])).find(({ id }) => id === instalmentId);
  return own === undefined || own.isVoid ? null : own.openMinor;
}

/** What the lead meant to pay first; what is too much, because a transfer came as well, is credit (PAY4). */
function partsOf(instalmentId: string, amountMinor: number, openMinor: number): AllocatedPart[] {
  const part = Math.min(amountMinor, openMinor);
  return [
    { instalmentId, amountMinor: part, kind: "money" },
    { instalmentId: null, amountMinor: amountMinor - part, kind: "credit" },
  ];
}

async function oweLateSuccess(
  tx: Transaction,
  { paymentId, leadId, amountMinor, at }: { paymentId: string; leadId: string; amountMinor: number; at: Date },
): Promise<void> {
  await tx.query(
    `insert into refund (id, payment_id, lead_id, amount_minor, state, reason, created_at, created_by)
     values ($1, $2, $3, $4, 'owed', 'late-success', $5, 'system')`,
    [uuidv7(), paymentId, leadId, amountMinor, at],
  );
}
