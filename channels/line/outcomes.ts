import { HTTPFetchError } from "@line/bot-sdk";
import { z } from "zod";
import type { Outcome } from "../outcome.ts";
import { NoAnswer } from "./transport.ts";

/** LINE's message of a 429 that means the monthly quota, not the rate (rules.md LIN5). */
export const MONTHLY_LIMIT = "You have reached your monthly limit.";

/**
 * The outcome of a push that failed. A push has a retry key: unless LINE refused it, it may be repeated with the same key for 24 hours, and
 * LINE delivers it once (rules.md LIN4).
 */
export function pushOutcome(error: unknown): Outcome {
  if (error instanceof NoAnswer) {
    return { kind: "deferred", code: error.code, phase: error.connected ? "answer" : "connect", scope: "message" };
  }
  if (!(error instanceof HTTPFetchError)) throw error;
  const code = `http ${error.status}`;
  if (error.status === 409) return { kind: "accepted", code };
  if (error.status >= 500) return { kind: "deferred", code, phase: "status", scope: "message", ...retryAfter(error) };
  if (error.status === 400) return { kind: "rejected", code, cause: blamesAddress(error.body) ? "address" : "content" };
  return refusal(error, code);
}

/** The outcome of a reply that failed. A reply has no retry key: once it was sent, only LINE's answer tells whether it was accepted. */
export function replyOutcome(error: unknown): Outcome {
  if (error instanceof NoAnswer) {
    if (error.connected) return { kind: "unknown", code: error.code };
    return { kind: "deferred", code: error.code, phase: "connect", scope: "message" };
  }
  if (!(error instanceof HTTPFetchError)) throw error;
  const code = `http ${error.status}`;
  if (error.status >= 500 || error.status === 409) return { kind: "unknown", code };
  if (error.status === 400) return { kind: "rejected", code: "http 400 reply", cause: "content" };
  return refusal(error, code);
}

/** Refusals that mean the same for every call. A refusal because of our settings (401, 404 …) defers: the message itself is fine. */
function refusal(error: HTTPFetchError, code: string): Outcome {
  switch (error.status) {
    case 403:
      return { kind: "rejected", code, cause: "policy" };
    case 413:
    case 415:
      return { kind: "rejected", code, cause: "content" };
    case 429:
      if (readError(error.body).message === MONTHLY_LIMIT) return { kind: "rejected", code, cause: "quota" };
      return { kind: "deferred", code, phase: "status", scope: "sender", ...retryAfter(error) };
    default:
      return { kind: "deferred", code, phase: "status", scope: "sender" };
  }
}

const errorSchema = z.object({
  message: z.string(),
  details: z.array(z.object({ message: z.string().optional(), property: z.string().optional() })).optional(),
});

function readError(body: string): z.infer<typeof errorSchema> {
  try {
    return errorSchema.parse(JSON.parse(body));
  } catch {
    return { message: "" };
  }
}

/**
 * Whether a 400 is about the receiver. Only its text tells: it names the property `to` for a malformed id, and "Failed to send messages"
 * for an id that belongs to nobody.
 */
function blamesAddress(body: string): boolean {
  const { message, details = [] } = readError(body);
  return (
    message === "Failed to send messages" || message.startsWith("The property, 'to',") || details.some(({ property }) => property === "to")
  );
}

function retryAfter(error: HTTPFetchError): { retryAfterMs?: number } {
  const seconds = Number(error.headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {};
}
