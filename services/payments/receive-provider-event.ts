import { parseEvent, verifySignature } from "../../channels/stripe/webhook.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";

/**
 * Stores an event of the provider and answers; what it means is read from its object afterwards (PAY2). One that is known already is dropped.
 * Throws AppError forbidden `bad-signature` before anything is parsed or stored.
 */
export async function receiveProviderEvent(
  context: Context,
  input: {
    rawBody: Buffer;
    signature: string | undefined;
    /** Null when there are no card payments: then every event is refused. */
    webhookSecret: string | null;
  },
): Promise<{ stored: number }> {
  const { rawBody, signature, webhookSecret } = input;
  const now = new Date();
  if (!webhookSecret || !verifySignature(webhookSecret, rawBody, signature, now)) {
    throw new AppError("forbidden", "bad-signature", { ja: "署名が一致しません。", en: "The signature is wrong." });
  }
  const event = parseEvent(rawBody);
  if (event === null) return { stored: 0 };
  const { eventId, type, objectKind, objectId, attemptId = null } = event;
  return context.database.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `insert into provider_event (id, type, object_kind, object_id, attempt_id, received_at)
       values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
      [eventId, type, objectKind, objectId, attemptId, now],
    );
    await tx.query("select pg_notify('provider', '')");
    return { stored: rowCount ?? 0 };
  });
}
