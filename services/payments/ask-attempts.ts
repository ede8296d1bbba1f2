import type { CardPayments, Payment as ProviderPayment } from "../../channels/stripe/card-payments.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { Context } from "../engine/context/context.ts";
import { type Attempt, attemptColumns } from "./attempt.ts";
import { chargeAttempt } from "./charge-attempt.ts";
import { openAttemptPage } from "./open-attempt-page.ts";
import { settleAttempt } from "./settle-attempt.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** The provider's search may miss a payment of the last minutes (channels/stripe/card-payments.ts). Business ms, as all of these. */
const SEARCH_MS = 5 * MINUTE_MS;
/** For so long a repeated request is the same one to the provider, which forgets its keys after 24 hours. */
const SAME_REQUEST_MS = 20 * HOUR_MS;
/** By then no answer can still come. */
const OVER_MS = 30 * HOUR_MS;

/**
 * Asks the provider what became of attempts whose answer was lost, or whose end has come without an event; returns how many it found. No new
 * attempt of the instalment begins meanwhile (PAY3).
 */
export async function askAttempts(context: Context, provider: CardPayments): Promise<number> {
  const now = context.clock.now();
  const { rows } = await context.database.pool.query<Attempt>(
    `select ${attemptColumns} from payment_attempt a where a.ask_at <= $1 order by a.ask_at limit 50`,
    [now],
  );
  for (const attempt of rows) {
    try {
      await ask(context, provider, attempt, now);
    } catch (error) {
      context.log.warn({ attempt: attempt.id, code: codeOf(error) }, "the payment provider could not be asked about an attempt");
    }
    // The longer it lasts, the more seldom.
    const wait = Math.min(Math.max((now.getTime() - attempt.startedAt.getTime()) / 2, MINUTE_MS), HOUR_MS);
    await context.database.pool.query(
      "update payment_attempt set ask_at = $2 where id = $1 and state in ('unknown', 'open') and ask_at <= $3",
      [attempt.id, new Date(now.getTime() + wait), now],
    );
  }
  return rows.length;
}

async function ask(context: Context, provider: CardPayments, attempt: Attempt, now: Date): Promise<void> {
  const { id, providerRef, by } = attempt;
  const age = now.getTime() - attempt.startedAt.getTime();
  if (providerRef !== null) {
    const payment = await provider.readPayment({ providerRef });
    await settleAttempt(context, id, payment ?? never(attempt, "expired"));
  } else if (by === "page") {
    // Nobody has seen its page, so nobody can have paid there.
    if (age < SAME_REQUEST_MS) await openAttemptPage(context, provider, attempt);
    else await settleAttempt(context, id, never(attempt, "expired"));
  } else {
    await askCharge(context, provider, attempt, age);
  }
}

async function askCharge(context: Context, provider: CardPayments, attempt: Attempt, age: number): Promise<void> {
  const found = await provider.readPayment({ attemptId: attempt.id });
  if (found) await settleAttempt(context, attempt.id, found);
  else if (age >= SEARCH_MS && age < SAME_REQUEST_MS) await chargeAttempt(context, provider, attempt);
  else if (age >= OVER_MS) await settleAttempt(context, attempt.id, never(attempt, "failed"));
}

/** What the provider does not know. */
function never({ providerRef, amountMinor, currency }: Attempt, state: "failed" | "expired"): ProviderPayment {
  return { providerRef: providerRef ?? "", state, amountMinor, currency, refundedMinor: 0, disputed: false, code: "never-made" };
}
