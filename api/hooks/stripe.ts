import type { FastifyInstance } from "fastify";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveProviderEvent } from "../../services/payments/receive-provider-event.ts";
import { keepRawBodies, rawBodyOf } from "./raw-body.ts";

/** A slow database is a failure by then; Stripe delivers again for three days. Milliseconds. */
const DEADLINE_MS = 1_800;

export interface StripeHookOptions {
  context: Context;
  /** Null while there is no Stripe account. */
  webhookSecret: string | null;
}

export async function stripeHook(scope: FastifyInstance, { context, webhookSecret }: StripeHookOptions): Promise<void> {
  keepRawBodies(scope);
  scope.post("/hooks/stripe", { config: { access: "provider" }, handlerTimeout: DEADLINE_MS }, async (request) => {
    const signature = request.headers["stripe-signature"];
    await receiveProviderEvent(context, {
      rawBody: rawBodyOf(request),
      signature: typeof signature === "string" ? signature : undefined,
      webhookSecret,
    });
    return {};
  });
}
