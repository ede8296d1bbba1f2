import { HTTPFetchError } from "@line/bot-sdk";
import { z } from "zod";
import type { Outcome } from "../outcome.ts";
import { NoAnswer } from "./transport.ts";

/** LINE's sentence for 429 when it is the quota and not the rate (rules.md LIN5). */
export const MONTHLY_LIMIT = "You have reached your monthly limit.";

/**
 * What became of a push. It carries a retry key, so whatever is not known to have been refused may be repeated with the same key for
 * 24 hours and is taken once (rules.md LIN4).
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

/** What became of a reply. It can carry no retry key: once it was written, only an answer tells whether it was taken. */
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

/** Refusals that mean the same for every call. What points to our settings (401, 404 …) defers: the messages are good. */
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

/** A 400 says in words only whether the receiver is at fault: a malformed id by the property `to`, one that is nobody's by failing to send. */
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
