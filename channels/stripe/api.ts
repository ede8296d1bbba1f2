import http from "node:http";
import https from "node:https";
import Stripe from "stripe";
import type { CheckoutMethod } from "./card-payments.ts";

/**
 * The version of Stripe's API that every request names: the one that the newest `stripe-mock` describes, so that every call is tried against
 * it (test/channels/stripe/contract.test.ts). The package's types are of a newer one, which differs in `onlyBy` alone of what we use.
 */
export const STRIPE_API_VERSION: string = "2026-08-26.dahlia";

const STRIPE_API = "https://api.stripe.com";
/** Without a byte for so long, no answer comes. Real milliseconds. */
const SILENCE_MS = 20_000;

export interface StripeAccess {
  secretKey: string;
  /** Default: Stripe's. It may have a path. */
  apiBase?: string;
  silenceMs?: number;
}

/** Stripe's client, which repeats nothing by itself: who repeats a charge must know that it may have been made (PAY3). */
export function openStripe({ secretKey, apiBase = STRIPE_API, silenceMs = SILENCE_MS }: StripeAccess): Stripe {
  const { protocol, hostname, port, pathname } = new URL(apiBase);
  const secure = protocol !== "http:";
  return new Stripe(secretKey, {
    // The type knows only the newest version.
    apiVersion: STRIPE_API_VERSION as Stripe.LatestApiVersion,
    protocol: secure ? "https" : "http",
    host: hostname,
    port: port || (secure ? "443" : "80"),
    timeout: silenceMs,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: underPath(pathname.replace(/\/+$/, ""), secure),
  });
}

/** Offers no other method. Newer versions of the API, and the package's types, name it `allowed_payment_method_types`. */
export function onlyBy(method: CheckoutMethod): { payment_method_types: CheckoutMethod[] } {
  return { payment_method_types: [method] };
}

/** A connection for each request: one that was kept may be closed just then, and a charge on it would be unknown for nothing. */
function underPath(prefix: string, secure: boolean): Stripe.HttpClient {
  const agent = secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
  const client = Stripe.createNodeHttpClient(agent);
  const send = client.makeRequest.bind(client);
  client.makeRequest = (host, port, path, ...rest) => send(host, port, prefix + path, ...rest).catch(withoutRepetition);
  return client;
}

/** Stripe's client repeats a request whose connection was closed, whatever it was told; it knows them by their code. */
function withoutRepetition(error: NodeJS.ErrnoException): never {
  throw Object.assign(new Error("no answer"), { code: "NO_ANSWER", reason: error.code });
}
