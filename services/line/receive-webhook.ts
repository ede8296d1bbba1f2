import { parseWebhook, verifySignature } from "../../channels/line/webhook.ts";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";

/**
 * Stores a webhook's events and answers; they are processed afterwards (LIN2). An event that is known already is dropped.
 * Throws AppError forbidden `bad-signature` before anything is parsed or stored (LIN1).
 */
export async function receiveLineWebhook(
  context: Context,
  input: {
    rawBody: Buffer;
    signature: string | undefined;
    /** Of the default LINE account; null when there is none: then every webhook is refused. */
    channelSecret: string | null;
  },
): Promise<{ stored: number; unreadable: number }> {
  if (!input.channelSecret || !verifySignature(input.channelSecret, input.rawBody, input.signature)) {
    throw new AppError("forbidden", "bad-signature", { ja: "署名が一致しません。", en: "The signature is wrong." });
  }
  const sender = await readDefaultAccount(context);
  const { events, unreadable } = parseWebhook(input.rawBody, sender.address);
  if (unreadable > 0) context.log.warn({ sender: sender.key, unreadable }, "a LINE webhook had events without an id or a time");
  if (events.length === 0) return { stored: 0, unreadable };
  return context.database.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `insert into webhook_event (channel, webhook_event_id, sender_key, occurred_at, received_at, body)
       select 'line', e.id, $1, e.at, $2, e.body from unnest($3::text[], $4::timestamptz[], $5::jsonb[]) as e(id, at, body)
       on conflict (channel, webhook_event_id) do nothing`,
      [
        sender.key,
        new Date(),
        events.map((event) => event.webhookEventId),
        events.map((event) => new Date(event.timestamp)),
        events.map((event) => JSON.stringify(event)),
      ],
    );
    await tx.query("select pg_notify('webhook', '')");
    return { stored: rowCount ?? 0, unreadable };
  });
}

async function readDefaultAccount(context: Context): Promise<{ key: string; address: string }> {
  const { rows } = await context.database.pool.query<{ key: string; address: string }>(
    "select key, address from sender where channel = 'line' and is_default",
  );
  if (!rows[0])
    throw new AppError("unavailable", "line-account-missing", {
      ja: "LINEアカウントが設定されていません。",
      en: "No LINE account is set up here.",
    });
  return rows[0];
}
