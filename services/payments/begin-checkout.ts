import { v7 as uuidv7 } from "uuid";
import type { CardPayments, CheckoutMethod } from "../../channels/stripe/card-payments.ts";
import { checkoutFault } from "../../channels/stripe/limits.ts";
import { AppError } from "../../domain/app-error.ts";
import { konbiniUntil } from "../../domain/billing/konbini-until.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { readInstalments } from "../invoices/module.ts";
import { type Attempt, insertAttempt, lockAttempt, readRunning } from "./attempt.ts";
import { openAttemptPage } from "./open-attempt-page.ts";
import { settleAttempt } from "./settle-attempt.ts";

export interface CheckoutWish {
  invoiceId: string;
  instalmentId: string;
  method: CheckoutMethod;
  /** Keeps the card for the later instalments. Cards only. */
  savesCard: boolean;
}

export type BegunCheckout =
  | { kind: "begun"; url: string }
  /** charging: the saved card is being charged · busy: the provider does not answer */
  | { kind: "refused"; why: "closed" | "paid" | "method" | "charging" | "busy" };

/** A page of a card lasts so long. Business ms. */
const CARD_MS = 23 * 3_600_000;

/**
 * The page of the provider where the lead pays what is open of an instalment. There is one for each instalment: pressed again, it is the same
 * one, unless the amount or the way has changed, and then the earlier one is ended first (PAY3). Throws AppError gone for an erased lead.
 */
export async function beginCheckout(context: Context, provider: CardPayments, wish: CheckoutWish): Promise<BegunCheckout> {
  // Once more after an earlier page was ended.
  for (let round = 0; round < 2; round += 1) {
    const begun = await context.database.transaction((tx) => begin(tx, context, wish));
    if (begun.kind === "refused") return begun;
    try {
      if (begun.kind === "other") {
        await endEarlier(context, provider, begun.attempt);
        continue;
      }
      const url = await openAttemptPage(context, provider, begun.attempt);
      return url === null ? { kind: "refused", why: "method" } : { kind: "begun", url };
    } catch (error) {
      // The attempt stays unknown, and the worker asks what became of it.
      if (error instanceof AppError && (error.kind === "unavailable" || error.kind === "forbidden"))
        return { kind: "refused", why: "busy" };
      throw error;
    }
  }
  return { kind: "refused", why: "busy" };
}

type Begin =
  | Extract<BegunCheckout, { kind: "refused" }>
  | { kind: "attempt"; attempt: Attempt }
  /** Of another amount or way, or at its end. */
  | { kind: "other"; attempt: Attempt };

async function begin(tx: Transaction, context: Context, wish: CheckoutWish): Promise<Begin> {
  const { invoiceId, instalmentId, method, savesCard } = wish;
  const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from invoice where id = $1', [invoiceId]);
  const leadId = rows[0]?.leadId;
  if (leadId === undefined || !(await lockLeads(tx, [leadId])).has(leadId)) throw linkGone();
  const { rows: invoices } = await tx.query<{ state: string; currency: string; language: Language }>(
    "select i.state, i.currency, l.language from invoice i join lead l on l.id = i.lead_id where i.id = $1",
    [invoiceId],
  );
  const [invoice] = invoices;
  const instalment = (await readInstalments(tx, [invoiceId])).find(({ id }) => id === instalmentId);
  if (invoice?.state !== "issued" || !instalment || instalment.isVoid) return { kind: "refused", why: "closed" };
  const { openMinor: amountMinor, dueOn } = instalment;
  if (amountMinor === 0) return { kind: "refused", why: "paid" };
  const { currency, language } = invoice;
  const startedAt = context.clock.now();
  const running = await readRunning(tx, instalmentId);
  if (running?.by === "saved") return { kind: "refused", why: "charging" };
  if (running) return sameTry(running, { method, amountMinor, now: startedAt });
  if (checkoutFault({ method, amountMinor, currency }) !== null) return { kind: "refused", why: "method" };
  const payBy = method === "konbini" ? konbiniUntil(dueOn, startedAt) : new Date(startedAt.getTime() + CARD_MS);
  const id = uuidv7();
  const keeps = savesCard && method === "card";
  await insertAttempt(tx, {
    id,
    instalmentId,
    leadId,
    by: "page",
    method,
    amountMinor,
    currency,
    language,
    savesCard: keeps,
    startedAt,
    payBy,
  });
  const attempt = await lockAttempt(tx, id);
  if (!attempt) throw new Error("the attempt was not written");
  return { kind: "attempt", attempt };
}

/** An attempt whose page nobody has seen yet is opened first, whatever it is: what it is for is known to the provider perhaps. */
function sameTry(running: Attempt, { method, amountMinor, now }: { method: CheckoutMethod; amountMinor: number; now: Date }): Begin {
  const isSame = running.method === method && running.amountMinor === amountMinor;
  const lasts = running.expiresAt === null || running.expiresAt > now;
  return { kind: running.state === "unknown" || (isSame && lasts) ? "attempt" : "other", attempt: running };
}

/** Ends a page or a code, unless it was paid at this moment; then that is what became of it. */
async function endEarlier(context: Context, provider: CardPayments, { id, providerRef }: Attempt): Promise<void> {
  if (providerRef === null) return;
  await provider.cancelPayment(providerRef);
  const payment = await provider.readPayment({ providerRef });
  if (payment) await settleAttempt(context, id, payment);
}
