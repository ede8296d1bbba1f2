import { createHash } from "node:crypto";
import { z } from "zod";
import type { LineClient } from "../../channels/line/client.ts";
import type { Outcome } from "../../channels/outcome.ts";
import { codeOf } from "../../domain/code-of.ts";
import type { LineMessage } from "../../templates/line-message.ts";
import type { Context } from "../engine/context/context.ts";

/** What waits to be answered, as `processWebhooks` keeps it. */
export const keptAnswer = z.object({ buttons: z.string(), leadId: z.string(), answer: z.record(z.string(), z.unknown()) });

interface Unanswered {
  webhookEventId: string;
  receivedAt: Date;
  user: string;
  replyToken: string | null;
  answer: unknown;
}

/** At once, so that a slow answer of LINE holds up few. */
const MOST_AT_ONCE = 20;
/** A reply token lives about a minute; real ms. */
const REPLY_MS = 45_000;
/** Later than this after the press, an answer helps nobody; real ms. */
const GIVE_UP_MS = 15 * 60_000;
const DEADLINE_MS = 10_000;

/**
 * Answers pressed buttons by reply, which costs no quota; by push when LINE takes the reply no longer (line.md §3 rule 3). Each is claimed
 * before the call, since a reply has no retry key: one of a worker that died is lost, and none comes twice. Returns how many it answered.
 */
export async function answerWebhooks(context: Context, client: Pick<LineClient, "reply" | "push"> | null): Promise<number> {
  if (client === null) return 0;
  const { rows } = await context.database.pool.query<Unanswered>(
    `update webhook_event set answered_at = $1 where channel = 'line' and webhook_event_id in (
       select webhook_event_id from webhook_event where channel = 'line' and answer is not null and answered_at is null
       order by received_at limit $2 for update skip locked) and answered_at is null
     returning webhook_event_id as "webhookEventId", received_at as "receivedAt", body->>'userId' as "user", body->>'replyToken' as "replyToken", answer`,
    [new Date(), MOST_AT_ONCE],
  );
  const answered = await Promise.all(rows.map((row) => answerOne(context, client, row)));
  return answered.filter(Boolean).length;
}

/** False: nothing reached LINE, and the next round tries again. */
async function answerOne(context: Context, client: Pick<LineClient, "reply" | "push">, row: Unanswered): Promise<boolean> {
  const outcome = await send(context, client, row);
  const isOver = outcome.kind !== "deferred";
  await context.database.pool.query(
    "update webhook_event set answer_code = $2, answered_at = case when $3 then answered_at end where channel = 'line' and webhook_event_id = $1",
    [row.webhookEventId, outcome.kind === "cancelled" ? outcome.kind : outcome.code, isOver],
  );
  if (outcome.kind !== "accepted")
    context.log.warn({ event: row.webhookEventId, outcome: outcome.kind }, "a pressed button was not answered");
  return isOver;
}

async function send(context: Context, client: Pick<LineClient, "reply" | "push">, row: Unanswered): Promise<Outcome> {
  // Without a token the channel stands by, and somebody else answers (line.md §3 rule 8).
  if (row.replyToken === null) return { kind: "cancelled" };
  const ageMs = Date.now() - row.receivedAt.getTime();
  if (ageMs > GIVE_UP_MS) return { kind: "rejected", code: "too-late", cause: "content" };
  try {
    const messages = await compose(context, row.answer);
    const deadlineMs = DEADLINE_MS;
    if (ageMs < REPLY_MS) {
      const replied = await client.reply({ replyToken: row.replyToken, messages, deadlineMs });
      if (replied.kind !== "rejected") return replied;
    }
    return await client.push({ to: row.user, messages, retryKey: retryKeyOf(row.webhookEventId), deadlineMs });
  } catch (error) {
    return { kind: "rejected", code: codeOf(error), cause: "content" };
  }
}

async function compose(context: Context, kept: unknown): Promise<Parameters<LineClient["reply"]>[0]["messages"]> {
  const { buttons, leadId, answer } = keptAnswer.parse(kept);
  const taker = context.registry.lineButtons.get(buttons);
  if (taker === undefined) throw new TypeError(`no module of this release has the buttons "${buttons}"`);
  const messages: LineMessage[] = await taker.answer(context, { leadId, answer });
  return messages as Parameters<LineClient["reply"]>[0]["messages"];
}

/** The same UUID for every try, so LINE takes one push of them (LIN4). */
function retryKeyOf(webhookEventId: string): string {
  const hex = createHash("sha256").update(`line-answer\n${webhookEventId}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
