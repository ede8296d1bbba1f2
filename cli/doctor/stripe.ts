import type { Settings } from "../../config/settings.ts";
import { partWords, serverWords as words } from "../words/doctor.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const LIMIT_MS = 5_000;

/** Asks Stripe whether it takes the key, and says of which mode it is. `withheld`: see `checkSmtp`. */
export async function checkStripe({ stripe, sandbox }: Settings, withheld: readonly string[]): Promise<Finding> {
  const part = sandbox ? partWords.stripeStandIn : partWords.stripe;
  if (!stripe && withheld.includes("STRIPE_SECRET_KEY")) return ok(part, words.setElsewhere("STRIPE_SECRET_KEY"));
  if (!stripe) return warn(part, words.noStripe, words.setStripe);
  const mode = /^.k_live_/.test(stripe.secretKey) ? "live" : "test";
  try {
    const response = await fetch(`${stripe.apiBase ?? "https://api.stripe.com"}/v1/balance`, {
      headers: { authorization: `Bearer ${stripe.secretKey}` },
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    await response.body?.cancel();
    // A restricted key may not read the balance, and is good all the same.
    if (!response.ok && response.status !== 403) return fail(part, words.stripeAnswered(response.status), words.newStripeKey);
    return mode === "live" || sandbox ? ok(part, words.stripeGood(mode)) : warn(part, words.stripeGood(mode), words.stripeTestKey);
  } catch (error) {
    return fail(part, words.silent(reasonOf(error)), words.openStripe);
  }
}

function reasonOf(error: unknown): string {
  const { cause, name } = error instanceof Error ? error : new Error(String(error));
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : name;
}
