import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";

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

export type LineWebhook = { destination: string; events: LineEvent[] };

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

const eventSchema = z.object({
  type: z.string(),
  webhookEventId: z.string().min(1),
  timestamp: z.number().int().nonnegative().max(8.64e15),
  deliveryContext: z.object({ isRedelivery: z.boolean() }),
  source: z.object({ type: z.string(), userId: z.string().optional() }).optional(),
  replyToken: z.string().optional(),
});

const detailSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("follow"), follow: z.object({ isUnblocked: z.boolean() }).optional() }),
  z.object({ type: z.literal("unfollow") }),
  z.object({ type: z.literal("message"), message: z.object({ type: z.string(), id: z.string(), text: z.string().optional() }) }),
  z.object({ type: z.literal("postback"), postback: z.object({ data: z.string(), params: z.record(z.string(), z.string()).optional() }) }),
  z.object({ type: z.literal("accountLink"), link: z.object({ result: z.enum(["ok", "failed"]), nonce: z.string() }) }),
]);

/**
 * Reads a webhook whose signature has been verified. Throws AppError (invalid): `line-webhook-malformed` when it is not a webhook or an
 * event has no id, `line-webhook-destination` when it is for another account.
 */
export function parseWebhook(rawBody: Buffer, expectedDestination: string): LineWebhook {
  const { destination, events } = parsed(envelopeSchema, readJson(rawBody));
  if (destination !== expectedDestination) {
    throw new AppError("invalid", "line-webhook-destination", {
      ja: "このWebhookは別のLINEアカウント宛てです。アカウントの設定を確かめてください。",
      en: "This webhook is for another LINE account; check the account's settings.",
    });
  }
  return { destination, events: events.map(readEvent) };
}

function readEvent(value: unknown): LineEvent {
  const { type, webhookEventId, timestamp, deliveryContext, source, replyToken } = parsed(eventSchema, value);
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

function readJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody));
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
