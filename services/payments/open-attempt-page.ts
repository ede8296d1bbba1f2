import type { CardPayments } from "../../channels/stripe/card-payments.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { invoiceUrl } from "../invoices/module.ts";
import { type Attempt, isRunning, lockAttempt } from "./attempt.ts";
import { readPurpose } from "./read-purpose.ts";

/** What the provider adds to the address of the page when the lead comes back from paying. It shows that they came, never that it is paid. */
export const BACK = "back";
/** A page that has ended is asked about so long afterwards, in case its event is lost. Business ms. */
const AFTER_THE_END_MS = 10 * 60_000;

/** Presses of one button that wait for the same answer: a second one at the provider would be refused while the first runs. */
const opening = new Map<string, Promise<string | null>>();

/**
 * The page of an attempt, made with the same values however often it is asked for. Null: the provider takes no such payment, and the attempt has
 * failed. Throws AppError unavailable when the provider does not answer, and the attempt stays unknown; forbidden when it takes no key of
 * ours.
 */
export function openAttemptPage(context: Context, provider: CardPayments, attempt: Attempt): Promise<string | null> {
  const { id, pageUrl } = attempt;
  if (pageUrl !== null) return Promise.resolve(pageUrl);
  const running = opening.get(id);
  if (running !== undefined) return running;
  const opened = openPage(context, provider, attempt).finally(() => opening.delete(id));
  opening.set(id, opened);
  return opened;
}

async function openPage(context: Context, provider: CardPayments, attempt: Attempt): Promise<string | null> {
  const { id, amountMinor, currency, method, language, payBy, startedAt, savesCard, leadId } = attempt;
  const { invoiceId, description } = await readPurpose(context, attempt.instalmentId);
  const url = invoiceUrl(context, invoiceId);
  try {
    const opened = await provider.openCheckout({
      attemptId: id,
      amountMinor,
      currency,
      method,
      description,
      language,
      returnUrl: `${url}?${BACK}=1`,
      cancelUrl: url,
      expiresAt: payBy,
      attemptedAt: startedAt,
      saveCard: savesCard,
      customer: { reference: leadId },
    });
    await keepPage(context, attempt, opened);
    return opened.url;
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === "unavailable") throw error;
    await failUnmade(context, attempt, error.code);
    if (error.kind === "forbidden") throw error;
    return null;
  }
}

async function keepPage(
  context: Context,
  { id, leadId }: Attempt,
  { providerRef, url, expiresAt }: { providerRef: string; url: string; expiresAt: Date },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await tx.query(
      `update payment_attempt set state = 'open', provider_ref = coalesce(provider_ref, $2), page_url = coalesce(page_url, $3),
         expires_at = coalesce(expires_at, $4), ask_at = $5 where id = $1 and state in ('unknown', 'open')`,
      [id, providerRef, url, expiresAt, new Date(expiresAt.getTime() + AFTER_THE_END_MS)],
    );
  });
}

async function failUnmade(context: Context, { id, leadId }: Attempt, code: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const attempt = await lockAttempt(tx, id);
    if (!attempt || !isRunning(attempt)) return;
    await tx.query("update payment_attempt set state = 'failed', code = $2, ask_at = null, settled_at = $3 where id = $1", [
      id,
      code,
      context.clock.now(),
    ]);
  });
}
