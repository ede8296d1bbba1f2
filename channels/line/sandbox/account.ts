import { type Journal, type JournalEntry, type JournalFact, openJournal, type SendCall, type WebhookEvent } from "./journal.ts";

export type Friend = { userId: string; displayName: string; following: boolean };

/** An entry of a chat: what the account sent, or what the person did; `at` is the sandbox's time. */
export type ChatItem = { at: number; from: "account"; messages: unknown[] } | { at: number; from: "person"; event: WebhookEvent };

export type Acceptance = { requestId: string; messageIds: string[]; at: number; call: SendCall };

export type PendingEvent = { event: WebhookEvent; attempts: number };

/**
 * The present state of the official account. It is built by replaying the journal, and only `record` changes it, so a restarted stand-in
 * continues where it was.
 */
export type Account = {
  readonly journal: Journal;
  readonly friends: ReadonlyMap<string, Friend>;
  readonly quota: { limit: number | null; used: number };
  readonly webhookUrl: string | null;
  /** By webhookEventId: events whose delivery is still being tried. */
  readonly pending: ReadonlyMap<string, PendingEvent>;
  chat(userId: string): readonly ChatItem[];
  acceptanceOf(retryKey: string): Acceptance | undefined;
  /** The person whom a reply token answers, while it is unused and younger than a minute. */
  personOf(replyToken: string): string | undefined;
  record(fact: JournalFact): JournalEntry;
};

const REPLY_TOKEN_MS = 60_000;
const RETRY_KEY_MS = 24 * 60 * 60_000;

/** `businessNow`: the sandbox's time, ms since 1970. */
export function openAccount(journalFile: string, businessNow: () => number): Account {
  const journal = openJournal(journalFile, businessNow);
  const friends = new Map<string, Friend>();
  const chats = new Map<string, ChatItem[]>();
  const acceptances = new Map<string, Acceptance>();
  const replyTokens = new Map<string, { userId: string; at: number }>();
  const pending = new Map<string, PendingEvent>();
  let quota: { limit: number | null; used: number } = { limit: null, used: 0 };
  let webhookUrl: string | null = null;

  const addToChat = (userId: string, item: ChatItem): void => {
    const chat = chats.get(userId);
    if (chat === undefined) chats.set(userId, [item]);
    else chat.push(item);
  };

  const apply = (entry: JournalEntry): void => {
    const { at, businessAt = at } = entry;
    switch (entry.kind) {
      case "friend":
        friends.set(entry.userId, { userId: entry.userId, displayName: entry.displayName, following: entry.following });
        return;
      case "accepted": {
        const { call, requestId, messageIds, messages, delivered, retryKey, replyToken } = entry;
        if (retryKey !== undefined) acceptances.set(retryKey, { requestId, messageIds, at, call });
        if (replyToken === undefined) quota = { ...quota, used: quota.used + delivered.length };
        else replyTokens.delete(replyToken);
        for (const userId of delivered) addToChat(userId, { at: businessAt, from: "account", messages });
        return;
      }
      case "event": {
        const { event } = entry;
        const { userId } = event.source;
        addToChat(userId, { at: event.timestamp, from: "person", event });
        if (event.replyToken !== undefined) replyTokens.set(event.replyToken, { userId, at });
        pending.set(event.webhookEventId, { event, attempts: 0 });
        return;
      }
      case "delivery": {
        const known = pending.get(entry.webhookEventId);
        if (entry.final) pending.delete(entry.webhookEventId);
        else if (known !== undefined) known.attempts = entry.attempt;
        return;
      }
      case "quota":
        quota = { limit: entry.limit, used: entry.used };
        return;
      case "webhookUrl":
        webhookUrl = entry.url;
        return;
      case "refused":
      case "cut":
        return;
    }
  };
  for (const entry of journal.entries) apply(entry);

  return {
    journal,
    friends,
    pending,
    get quota() {
      return quota;
    },
    get webhookUrl() {
      return webhookUrl;
    },
    chat: (userId) => chats.get(userId) ?? [],
    acceptanceOf(retryKey) {
      const acceptance = acceptances.get(retryKey);
      return acceptance !== undefined && Date.now() - acceptance.at < RETRY_KEY_MS ? acceptance : undefined;
    },
    personOf(replyToken) {
      const token = replyTokens.get(replyToken);
      return token !== undefined && Date.now() - token.at < REPLY_TOKEN_MS ? token.userId : undefined;
    },
    record(fact) {
      const entry = journal.append(fact);
      apply(entry);
      return entry;
    },
  };
}
