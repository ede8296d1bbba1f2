import { randomUUID } from "node:crypto";
import type { WebhookEvent } from "../../channels/line/sandbox/journal.ts";
import { signBody } from "../../channels/line/webhook.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveLineWebhook } from "../../services/line/receive-webhook.ts";
import { LINE_ACCOUNT, LINE_SECRET } from "./context.ts";
import type { LineStandIn } from "./stand-ins.ts";

/** What a person does in the app, as a webhook event. */
export interface LineAction {
  type: string;
  userId: string;
  /** When it happened. Default: now by the clock. */
  at?: Date;
  webhookEventId?: string;
  replyToken?: string;
  [detail: string]: unknown;
}

/** Passes a signed webhook, as LINE sends it, to the service of the hook. */
export function receiveWebhook(context: Context, ...actions: LineAction[]): Promise<{ stored: number; unreadable: number }> {
  const events = actions.map(({ type, userId, at, webhookEventId, replyToken, ...detail }) => ({
    type,
    webhookEventId: webhookEventId ?? randomUUID(),
    timestamp: (at ?? context.clock.now()).getTime(),
    mode: "active",
    deliveryContext: { isRedelivery: false },
    source: { type: "user", userId },
    ...(replyToken === undefined ? {} : { replyToken }),
    ...detail,
  }));
  const rawBody = Buffer.from(JSON.stringify({ destination: LINE_ACCOUNT, events }));
  return receiveLineWebhook(context, { rawBody, signature: signBody(LINE_SECRET, rawBody), channelSecret: LINE_SECRET });
}

/** In the app: adds or unblocks the account. The stand-in knows the reply token, so it accepts a reply with it. */
export function follow(context: Context, line: LineStandIn, userId: string, displayName = "みき🌸"): Promise<unknown> {
  return actInApp(context, line, "follow", { userId, displayName });
}

/** In the app: blocks the account. */
export function block(context: Context, line: LineStandIn, userId: string): Promise<unknown> {
  return actInApp(context, line, "unfollow", { userId });
}

/** In the app: presses a button. The event, so that it can be delivered once more. */
export async function press(context: Context, line: LineStandIn, userId: string, data: string): Promise<WebhookEvent> {
  await actInApp(context, line, "postback", { userId, data });
  const event = (await line.journal("event")).at(-1)?.event;
  if (!event) throw new Error("the stand-in has no event in its journal");
  return event;
}

/** Passes an event of the stand-in on once more, signed. */
export function redeliver(context: Context, event: WebhookEvent): Promise<{ stored: number; unreadable: number }> {
  return deliver(context, { ...event, deliveryContext: { isRedelivery: true } });
}

/** The stand-in writes the event to its journal but sends no webhook. This passes the event to the service, at business time. */
async function actInApp(
  context: Context,
  line: LineStandIn,
  name: string,
  body: { userId: string; [key: string]: unknown },
): Promise<unknown> {
  const at = context.clock.now().getTime();
  const { status, body: answer } = await line.control("POST", `/${name}`, { ...body, at });
  if (status !== 200) throw new Error(JSON.stringify(answer));
  const entries = await line.journal("event");
  const event = entries.at(-1)?.event;
  if (!event) throw new Error("the stand-in has no event in its journal");
  return deliver(context, event);
}

function deliver(context: Context, event: WebhookEvent): Promise<{ stored: number; unreadable: number }> {
  const rawBody = Buffer.from(JSON.stringify({ destination: LINE_ACCOUNT, events: [event] }));
  return receiveLineWebhook(context, { rawBody, signature: signBody(LINE_SECRET, rawBody), channelSecret: LINE_SECRET });
}
