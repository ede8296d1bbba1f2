import type { CardPayments, Payment as ProviderPayment } from "../../channels/stripe/card-payments.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { Context } from "../engine/context/context.ts";
import { settleAttempt } from "./settle-attempt.ts";
import { settleDispute } from "./settle-dispute.ts";
import { settleRefund } from "./settle-refund.ts";

interface StoredEvent {
  id: string;
  objectKind: string;
  objectId: string;
  attemptId: string | null;
}

/** Real ms, doubled with every failure: nothing is given up, the alarm tells of what stays. */
const RETRY_MS = 1_000;
const MOST_RETRY_MS = 300_000;

/**
 * Reads the objects of stored events and writes down what became of them; returns how many events it found. An event says only which object to
 * read, so doubled, reversed and late ones come to the same (PAY2).
 */
export async function settleProviderEvents(context: Context, provider: CardPayments): Promise<number> {
  const { rows } = await context.database.pool.query<StoredEvent>(
    `select id, object_kind as "objectKind", object_id as "objectId", attempt_id as "attemptId" from provider_event
     where settled_at is null and (retry_at is null or retry_at <= clock_timestamp()) order by received_at, id limit 200`,
  );
  for (const [objectId, events] of Map.groupBy(rows, (event) => event.objectId)) {
    const ids = events.map(({ id }) => id);
    try {
      await settleObject(context, provider, {
        objectId,
        objectKind: events[0]?.objectKind ?? "",
        attemptId: events.find(({ attemptId }) => attemptId !== null)?.attemptId ?? null,
      });
      await context.database.pool.query("update provider_event set settled_at = clock_timestamp() where id = any($1::text[])", [ids]);
    } catch (error) {
      context.log.warn({ object: objectId, code: codeOf(error) }, "an event of the payment provider could not be settled");
      await context.database.pool.query(
        `update provider_event set failures = failures + 1,
           retry_at = clock_timestamp() + least($2::float8 * power(2, least(failures, 20)), $3) * interval '1 ms' where id = any($1::text[])`,
        [ids, RETRY_MS, MOST_RETRY_MS],
      );
    }
  }
  return rows.length;
}

async function settleObject(
  context: Context,
  provider: CardPayments,
  { objectKind, objectId, attemptId }: Omit<StoredEvent, "id">,
): Promise<void> {
  switch (objectKind) {
    case "checkout.session":
    case "payment_intent":
    case "charge": {
      const payment = await provider.readPayment({ providerRef: objectId });
      if (payment) await settlePayment(context, provider, payment, attemptId);
      return;
    }
    case "refund": {
      const refund = await provider.readRefund(objectId);
      if (refund) await settleRefund(context, refund, await paymentOf(context, provider, refund.paymentRef));
      return;
    }
    case "dispute": {
      const dispute = await provider.readDispute(objectId);
      if (dispute) await settleDispute(context, dispute, await paymentOf(context, provider, dispute.paymentRef));
      return;
    }
    default:
  }
}

/** Answers the id of our payment; null: nothing was paid, or it is not ours. */
async function settlePayment(
  context: Context,
  provider: CardPayments,
  payment: ProviderPayment,
  named: string | null = null,
): Promise<string | null> {
  const attemptId = payment.attemptId ?? named;
  const paymentId = attemptId && (await settleAttempt(context, attemptId, payment));
  if (paymentId && payment.refundedMinor > 0) await readSentRefunds(context, provider, paymentId);
  return paymentId || null;
}

/** Of our refunds that are on their way, `charge.refunded` alone may tell. */
async function readSentRefunds(context: Context, provider: CardPayments, paymentId: string): Promise<void> {
  const { rows } = await context.database.pool.query<{ providerRef: string }>(
    `select provider_ref as "providerRef" from refund where payment_id = $1 and state = 'sent' and provider_ref is not null`,
    [paymentId],
  );
  for (const { providerRef } of rows) {
    const refund = await provider.readRefund(providerRef);
    if (refund) await settleRefund(context, refund, paymentId);
  }
}

/** The payment of a refund or a dispute, received first if its own event has not come yet. */
async function paymentOf(context: Context, provider: CardPayments, paymentRef: string | undefined): Promise<string | null> {
  if (paymentRef === undefined) return null;
  const { rows } = await context.database.pool.query<{ id: string }>("select id from payment where provider_ref = $1", [paymentRef]);
  if (rows[0]) return rows[0].id;
  const payment = await provider.readPayment({ providerRef: paymentRef });
  return payment && settlePayment(context, provider, payment);
}
