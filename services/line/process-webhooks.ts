import type { z } from "zod";
import type { LineEvent } from "../../channels/line/webhook.ts";
import { codeOf } from "../../domain/code-of.ts";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import { isStopWord } from "../../domain/line/stop-word.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { type EventDefinition, happened } from "../engine/modules/define-event.ts";
import type { keptAnswer } from "./answer-webhooks.ts";
import { type LineContact, requireLineContact } from "./line-contact.ts";
import { lineBlocked, lineFollowed, lineMessageReceived, linePostback, lineStopped } from "./line-events.ts";
import { setReachable, showReachable } from "./set-reachable.ts";
import { stopLine } from "./stop-line.ts";

interface Stored {
  webhookEventId: string;
  senderKey: string;
  occurredAt: Date;
  receivedAt: Date;
  body: LineEvent;
}

/** After this many failures an event is no longer tried; it stays unprocessed and visible. */
const MOST_FAILURES = 5;

interface Profile {
  displayName: string;
  language?: string;
}

/** Reads a friend's display name and language from LINE; null when LINE gives none. */
export type ReadProfile = (senderKey: string, userId: string) => Promise<Profile | null>;

/** Processes stored events, oldest first, each in a transaction of its own; returns how many it found. */
export async function processWebhooks(context: Context, readProfile: ReadProfile): Promise<number> {
  const { rows } = await context.database.pool.query<Stored>(
    `select webhook_event_id as "webhookEventId", sender_key as "senderKey", occurred_at as "occurredAt", received_at as "receivedAt", body
     from webhook_event where channel = 'line' and processed_at is null and failures < $1 order by occurred_at limit 200`,
    [MOST_FAILURES],
  );
  const profiles = await readProfiles(context, rows, readProfile);
  for (const stored of rows) {
    try {
      await context.database.transaction((tx) => processOne(tx, context, stored, profiles.get(stored) ?? null));
    } catch (error) {
      context.log.warn({ event: stored.webhookEventId, code: codeOf(error) }, "a webhook event failed");
      await context.database.pool.query(
        "update webhook_event set failures = failures + 1 where channel = 'line' and webhook_event_id = $1",
        [stored.webhookEventId],
      );
    }
  }
  return rows.length;
}

/**
 * Asked before the transactions, so that no lock is held while LINE answers, and all at once: one slow or missing answer delays another
 * person's opt-out by seconds, not by its own time-out for each follow before it. A lead without a name is better than none.
 */
async function readProfiles(context: Context, rows: readonly Stored[], readProfile: ReadProfile): Promise<Map<Stored, Profile>> {
  const profiles = new Map<Stored, Profile>();
  const strangers = await findStrangers(context, rows);
  await Promise.all(
    rows.map(async (stored) => {
      const { kind, userId } = stored.body;
      if (!userId || (kind !== "follow" && !strangers.has(stored))) return;
      try {
        const profile = await readProfile(stored.senderKey, userId);
        if (profile) profiles.set(stored, profile);
      } catch (error) {
        context.log.warn({ event: stored.webhookEventId, code: codeOf(error) }, "a LINE profile could not be read");
      }
    }),
  );
  return profiles;
}

/** The first event of each person who is not known yet, such as a friend from before. */
async function findStrangers(context: Context, rows: readonly Stored[]): Promise<Set<Stored>> {
  const first = new Map(rows.toReversed().map((stored) => [stored.body.userId, stored]));
  const hashes = rows.flatMap(({ body }) => (body.userId ? [addressHash(context.keys.suppression, "line", body.userId)] : []));
  const { rows: known } = await context.database.pool.query<{ user: string }>(
    `select address_key as "user" from contact where address_hash = any($1::text[]) and channel = 'line'`,
    [hashes],
  );
  for (const { user } of known) first.delete(user);
  return new Set(first.values());
}

async function processOne(tx: Transaction, context: Context, stored: Stored, profile: Profile | null): Promise<void> {
  const { rowCount } = await tx.query(
    "update webhook_event set processed_at = $2 where channel = 'line' and webhook_event_id = $1 and processed_at is null",
    [stored.webhookEventId, new Date()],
  );
  if (rowCount === 0) return;
  const { body: event } = stored;
  if (!event.userId) return;
  const contact = await requireLineContact(tx, context, { senderKey: stored.senderKey, userId: event.userId, profile });
  if (event.replyToken) {
    await tx.query("update contact set reply_token = $2, reply_token_at = $3 where id = $1", [
      contact.id,
      event.replyToken,
      stored.receivedAt,
    ]);
  }
  await applyEvent(tx, context, stored, event, contact);
}

async function applyEvent(tx: Transaction, context: Context, stored: Stored, event: LineEvent, contact: LineContact): Promise<void> {
  const record = <Data extends z.ZodObject>(definition: EventDefinition<Data>, data: z.input<Data>) =>
    recordEvents(tx, context, [
      happened(definition, { leadId: contact.leadId, at: stored.occurredAt, data, key: `line:${stored.webhookEventId}` }),
    ]);
  switch (event.kind) {
    case "follow":
      await setReachable(tx, contact, stored.senderKey, stored.occurredAt);
      await record(lineFollowed, { account: stored.senderKey, returned: event.isUnblocked });
      return;
    case "unfollow":
      // The later timestamp wins, whatever the order of arrival (LIN2).
      await tx.query(
        "update contact set state = 'unreachable', reason = 'blocked', state_at = $2, reply_token = null where id = $1 and state_at <= $2",
        [contact.id, stored.occurredAt],
      );
      await record(lineBlocked, { account: stored.senderKey });
      return;
    case "message":
      await showReachable(tx, contact, stored.occurredAt);
      if (event.text !== undefined && isStopWord(event.text)) {
        await stopLine(tx, context, contact, stored.occurredAt);
        await record(lineStopped, { account: stored.senderKey });
        return;
      }
      await record(lineMessageReceived, { account: stored.senderKey, type: event.type });
      return;
    case "postback": {
      await showReachable(tx, contact, stored.occurredAt);
      const data = await pressButton(tx, context, stored, { leadId: contact.leadId, contactId: contact.id, data: event.data });
      await record(linePostback, { account: stored.senderKey, data });
      return;
    }
    case "accountLink":
    case "other":
      return;
  }
}

/** Lets the module of the button act. Returns what the event says was pressed. Other data is a code of a template's author. */
async function pressButton(
  tx: Transaction,
  context: Context,
  { webhookEventId }: Stored,
  { leadId, contactId, data }: { leadId: string; contactId: string; data: string },
): Promise<string> {
  const [name = "", token] = data.split(":", 2);
  const buttons = context.registry.lineButtons.get(name);
  if (buttons === undefined || token === undefined) return data;
  const { act, answer } = await buttons.press(tx, context, { leadId, data: token });
  if (answer !== null) {
    // The answer needs the reply token, so no message of the ledger may take it.
    await tx.query("update contact set reply_token = null where id = $1", [contactId]);
    const kept: z.input<typeof keptAnswer> = { buttons: name, leadId, answer };
    await tx.query("update webhook_event set answer = $2 where channel = 'line' and webhook_event_id = $1", [
      webhookEventId,
      JSON.stringify(kept),
    ]);
    await tx.query("select pg_notify('answer', '')");
  }
  return `${name}:${act}`;
}
