import assert from "node:assert/strict";
import { signBody } from "../../channels/line/webhook.ts";
import type { Site } from "./site.ts";

/** What people do in the app while the stand-in delivers nothing, as webhooks in the same order, so that a test can deliver them itself. */
export async function keepWebhooks(site: Site, ...acts: [name: string, body: object][]): Promise<Buffer[]> {
  await site.line.deliverTo(null);
  for (const [name, body] of acts) await site.line.act(name, body);
  const events = (await site.line.journal("event")).slice(-acts.length).map((entry) => entry.event);
  assert.ok(events.length === acts.length && events.every(Boolean));
  const { rows } = await site.context.database.pool.query<{ address: string }>("select address from sender where key = 'line'");
  return events.map((event) => Buffer.from(JSON.stringify({ destination: rows[0]?.address, events: [event] })));
}

/** Delivers a webhook and returns the status; by default with LINE's signature, null: with none. */
export async function deliverWebhook(site: Site, body: Buffer, signature: string | null = signatureOf(site, body)): Promise<number> {
  const response = await fetch(`${site.stack.address}/hooks/line`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: { "content-type": "application/json; charset=utf-8", ...(signature === null ? {} : { "x-line-signature": signature }) },
  });
  await response.body?.cancel();
  return response.status;
}

function signatureOf(site: Site, body: Buffer): string {
  const secret = site.stack.settings.line?.channelSecret;
  assert.ok(secret);
  return signBody(secret, body);
}
