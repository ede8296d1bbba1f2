import Stripe from "stripe";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";

/** What Stripe says has happened. The state is read from the object: events come twice, late, and in any order (PAY2). */
export interface StripeEvent {
  /** Unique, so a repeated delivery is recognised. */
  eventId: string;
  /** Stripe's, such as `charge.refunded`. */
  type: string;
  /** Stripe's kind of the object: `payment_intent`, `checkout.session`, `charge`, `refund`, `dispute` … */
  objectKind: string;
  objectId: string;
  /** Ours, where the object has it. */
  attemptId?: string;
  createdAt: Date;
}

/** How old a signature may be, against replays; seconds. Stripe signs each delivery anew, so a late event has a fresh one. */
const TOLERANCE_SECONDS = 300;

/**
 * Whether Stripe signed `rawBody`, the bytes as received. Call it before parsing the body. One of several signatures is enough: Stripe
 * sends two while a secret is being replaced. `now` is real time, as in Stripe's header.
 */
export function verifySignature(secret: string, rawBody: Buffer, header: string | string[] | undefined, now: Date): boolean {
  if (typeof header !== "string" || isFromFuture(header, now)) return false;
  try {
    return signature().verifyHeader(rawBody, header, secret, TOLERANCE_SECONDS, undefined, now.getTime());
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}

/** The value of `Stripe-Signature`. `at`: real time. */
export function signBody(secret: string, rawBody: Buffer, at: Date): string {
  return Stripe.webhooks.generateTestHeaderString({
    payload: rawBody.toString("utf8"),
    secret,
    timestamp: Math.floor(at.getTime() / 1000),
  });
}

function signature(): NonNullable<typeof Stripe.webhooks.signature> {
  const { signature: verifier } = Stripe.webhooks;
  if (!verifier) throw new TypeError("the stripe package verifies no signatures here");
  return verifier;
}

/** Stripe's package limits the age of a signature only. One from the future would be good until then. */
function isFromFuture(header: string, now: Date): boolean {
  const [, seconds = "0"] = /(?:^|,)t=(\d+)/.exec(header) ?? [];
  return Number(seconds) - now.getTime() / 1000 > TOLERANCE_SECONDS;
}

/** Ids of Stripe have far fewer characters. PostgreSQL cannot index very long ones. */
const id = z.string().regex(/^[A-Za-z0-9_]{1,255}$/);
const name = z.string().regex(/^[a-z0-9_.]{1,255}$/);
/** Ids of attempts are UUIDs. What cannot be one of ours is left out: the account may serve others, too. */
const ours = z.uuid().nullish().catch(undefined);

const eventSchema = z.object({
  id,
  object: z.literal("event"),
  type: name,
  created: z.number().int().nonnegative().max(253_402_300_799),
  data: z.object({
    object: z.object({
      id,
      object: name,
      client_reference_id: ours,
      metadata: z.object({ attemptId: ours }).nullish().catch(undefined),
    }),
  }),
});

/**
 * Reads a webhook whose signature has been verified; null: an event of no object with an id, such as that of the balance. Throws AppError
 * (invalid) `stripe-webhook-malformed` when it is not an event.
 */
export function parseEvent(rawBody: Buffer): StripeEvent | null {
  const value = readJson(rawBody);
  if (!z.object({ id, object: z.literal("event"), type: name }).safeParse(value).success) throw malformed();
  const event = eventSchema.safeParse(value);
  if (!event.success) return null;
  const { object } = event.data.data;
  const attemptId = object.metadata?.attemptId ?? object.client_reference_id;
  return {
    eventId: event.data.id,
    type: event.data.type,
    objectKind: object.object,
    objectId: object.id,
    createdAt: new Date(event.data.created * 1000),
    ...(attemptId && { attemptId }),
  };
}

function readJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString("utf8"));
  } catch {
    throw malformed();
  }
}

/** Without a cause: parser messages may quote the body, which has personal data. */
function malformed(): AppError {
  return new AppError("invalid", "stripe-webhook-malformed", {
    ja: "StripeのWebhookではありません。何も保存していません。",
    en: "This is not a Stripe webhook; nothing was stored.",
  });
}
