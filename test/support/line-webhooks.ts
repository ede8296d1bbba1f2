import { randomUUID } from "node:crypto";
import { signBody } from "../../channels/line/webhook.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { receiveLineWebhook } from "../../services/line/receive-webhook.ts";
import { LINE_ACCOUNT, LINE_SECRET } from "./context.ts";
import type { LineStandIn } from "./stand-ins.ts";

export interface Deed {
  type: string;
  userId: string;
  /** When it happened; the clock's now when left out. */
  at?: Date;
  webhookEventId?: string;
  replyToken?: string;
  [detail: string]: unknown;
}

/** A signed webhook as LINE sends it, handed to the hook's service. */
export function tell(context: Context, ...deeds: Deed[]): Promise<{ stored: number }> {
  const events = deeds.map(({ type, userId, at, webhookEventId, replyToken, ...detail }) => ({
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
  return receiveLineWebhook(context, { rawBody, signature: signBody(LINE_SECRET, rawBody) });
}

/** In the app: adds or unblocks the account. The stand-in knows the reply token, so a reply with it is taken. */
export function follow(context: Context, line: LineStandIn, userId: string, displayName = "みき🌸"): Promise<unknown> {
  return deed(context, line, "follow", { userId, displayName });
}

/** In the app: blocks the account. */
export function block(context: Context, line: LineStandIn, userId: string): Promise<unknown> {
  return deed(context, line, "unfollow", { userId });
}

/** The stand-in journals the event and tells nobody; what it would have sent is handed over here, at business time. */
async function deed(context: Context, line: LineStandIn, name: string, body: { userId: string; [key: string]: unknown }): Promise<unknown> {
  const at = context.clock.now().getTime();
  const { status, body: answer } = await line.control("POST", `/${name}`, { ...body, at });
  if (status !== 200) throw new Error(JSON.stringify(answer));
  const entries = await line.journal("event");
  const event = entries.at(-1)?.event;
  if (!event) throw new Error("the stand-in journalled no event");
  const rawBody = Buffer.from(JSON.stringify({ destination: LINE_ACCOUNT, events: [event] }));
  return receiveLineWebhook(context, { rawBody, signature: signBody(LINE_SECRET, rawBody) });
}
