import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import { storableText } from "../../domain/line/storable-text.ts";

type EventBase = {
  /** Unique, so a repeated delivery is recognised (rules.md LIN2). */
  webhookEventId: string;
  /** When it happened, in ms since 1970. Events are ordered by it, not by arrival. */
  timestamp: number;
  /** A hint only. */
  isRedelivery: boolean;
  /** Present only for events from a one-to-one chat. */
  userId?: string;
  /** For one reply within a minute. Absent while the channel is on standby. */
  replyToken?: string;
};

export type LineEvent = EventBase &
  (
    | { kind: "follow"; isUnblocked: boolean }
    | { kind: "unfollow" }
    /** `text` only for text messages. `type` is LINE's (text, image, sticker …). */
    | { kind: "message"; messageId: string; type: string; text?: string }
    /** `params` of a date picker or a rich menu switch. */
    | { kind: "postback"; data: string; params?: Record<string, string> }
    | { kind: "accountLink"; result: "ok" | "failed"; nonce: string }
    /** Events that we ignore: unknown kinds, group chats, events whose details cannot be read. `type` is LINE's. */
    | { kind: "other"; type: string }
  );

export type LineWebhook = {
  destination: string;
  events: LineEvent[];
  /** How many events were left out: they have no id or no time, so they can neither be told apart nor ordered. */
  unreadable: number;
};

/**
 * Whether LINE signed `rawBody`, the bytes as received. Call it before parsing the body (rules.md LIN1). Takes constant time. The header
 * must be exactly the base64 that LINE produces.
 */
export function verifySignature(channelSecret: string, rawBody: Buffer, header: string | string[] | undefined): boolean {
  if (typeof header !== "string") return false;
  const expected = Buffer.from(signBody(channelSecret, rawBody));
  const given = Buffer.from(header);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The value of `x-line-signature`. */
export function signBody(channelSecret: string, rawBody: Buffer): string {
  return createHmac("sha256", channelSecret).update(rawBody).digest("base64");
}

const envelopeSchema = z.object({ destination: z.string(), events: z.array(z.unknown()) });

const text = z.string().transform(storableText);
/** LINE's ids of events have 26 characters, those of people 33. PostgreSQL cannot index very long ones. */
const id = text.refine((given) => given !== "" && given.length <= 255);
/** The end of the year 9999: later instants cannot be written as dates everywhere. */
const LATEST = Date.UTC(9999, 11, 31);

const eventSchema = z.object({
  type: text,
  webhookEventId: id,
  timestamp: z.number().int().nonnegative().max(LATEST),
  deliveryContext: z.object({ isRedelivery: z.boolean() }).catch({ isRedelivery: false }),
  source: z.object({ type: z.string(), userId: id.optional() }).optional().catch(undefined),
  replyToken: text.optional().catch(undefined),
});

const detailSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("follow"), follow: z.object({ isUnblocked: z.boolean() }).optional() }),
  z.object({ type: z.literal("unfollow") }),
  z.object({ type: z.literal("message"), message: z.object({ type: text, id: text, text: text.optional() }) }),
  z.object({ type: z.literal("postback"), postback: z.object({ data: text, params: z.record(text, text).optional() }) }),
  z.object({ type: z.literal("accountLink"), link: z.object({ result: z.enum(["ok", "failed"]), nonce: text }) }),
]);

/**
 * Reads a webhook whose signature has been verified. Every event stands for itself: one that cannot be read leaves the others as they are
 * (rules.md SEC12). Throws AppError (invalid): `line-webhook-malformed` when it is not a webhook, `line-webhook-destination` when it is
 * for another account.
 */
export function parseWebhook(rawBody: Buffer, expectedDestination: string): LineWebhook {
  const { destination, events } = parsed(envelopeSchema, readJson(rawBody));
  if (destination !== expectedDestination) {
    throw new AppError("invalid", "line-webhook-destination", {
      ja: "このWebhookは別のLINEアカウント宛てです。アカウントの設定を確かめてください。",
      en: "This webhook is for another LINE account; check the account's settings.",
    });
  }
  const readable = events.map(readEvent).filter((event) => event !== null);
  return { destination, events: readable, unreadable: events.length - readable.length };
}

function readEvent(value: unknown): LineEvent | null {
  const event = eventSchema.safeParse(value);
  if (!event.success) return null;
  const { type, webhookEventId, timestamp, deliveryContext, source, replyToken } = event.data;
  const base: EventBase = { webhookEventId, timestamp, isRedelivery: deliveryContext.isRedelivery };
  if (source?.type === "user" && source.userId !== undefined) base.userId = source.userId;
  if (replyToken !== undefined) base.replyToken = replyToken;
  const detail = detailSchema.safeParse(value);
  if (!detail.success || base.userId === undefined) return { ...base, kind: "other", type };
  switch (detail.data.type) {
    case "follow":
      return { ...base, kind: "follow", isUnblocked: detail.data.follow?.isUnblocked ?? false };
    case "unfollow":
      return { ...base, kind: "unfollow" };
    case "message": {
      const { id, type: messageType, text } = detail.data.message;
      return { ...base, kind: "message", messageId: id, type: messageType, ...(text === undefined ? {} : { text }) };
    }
    case "postback": {
      const { data, params } = detail.data.postback;
      return { ...base, kind: "postback", data, ...(params === undefined ? {} : { params }) };
    }
    case "accountLink":
      return { ...base, kind: "accountLink", ...detail.data.link };
  }
}

/** Bytes that are no UTF-8 become U+FFFD. They may stand in one text of many, so they are no reason to refuse the batch. */
function readJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(rawBody));
  } catch {
    throw malformed();
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw malformed();
  return result.data;
}

/** Without a cause: parser messages may quote the body, which is personal data. */
function malformed(): AppError {
  return new AppError("invalid", "line-webhook-malformed", {
    ja: "LINEのWebhookではありません。何も保存していません。",
    en: "This is not a LINE webhook; nothing was stored.",
  });
}
