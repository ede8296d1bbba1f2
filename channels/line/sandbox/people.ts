import { randomInt, randomUUID } from "node:crypto";
import type { Account } from "./account.ts";
import { type Callbacks, webhookEventId } from "./callbacks.ts";
import type { WebhookEvent } from "./journal.ts";

/** The webhook event that an action caused, and the status with which its delivery was answered (null: no answer). */
export type SentEvent = { webhookEventId: string; replyToken?: string; timestamp: number; status: number | null };

/**
 * What people do in the app. Each action sends one webhook event with the timestamp `at` (ms since 1970; default: the sandbox's time). Null: not
 * a friend.
 */
export type People = {
  follow(userId: string, displayName: string | undefined, at?: number): Promise<SentEvent>;
  /** Blocks the account. */
  unfollow(userId: string, at?: number): Promise<SentEvent>;
  say(userId: string, text: string, at?: number): Promise<SentEvent | null>;
  postback(userId: string, data: string, at?: number): Promise<SentEvent | null>;
  linkAccount(userId: string, nonce: string, result: "ok" | "failed", at?: number): Promise<SentEvent | null>;
};

export function openPeople(account: Account, callbacks: Callbacks, businessNow: () => number): People {
  const sendEvent = async (
    userId: string,
    at: number | undefined,
    detail: { type: string; [key: string]: unknown },
    repliable = true,
  ): Promise<SentEvent> => {
    const timestamp = at ?? businessNow();
    const id = webhookEventId(timestamp);
    const reply = repliable ? { replyToken: randomUUID().replaceAll("-", "") } : {};
    const event: WebhookEvent = {
      ...detail,
      webhookEventId: id,
      timestamp,
      mode: "active",
      deliveryContext: { isRedelivery: false },
      source: { type: "user", userId },
      ...reply,
    };
    return { webhookEventId: id, ...reply, timestamp, status: await callbacks.send(event) };
  };

  const ifFriend = async (userId: string, act: () => Promise<SentEvent>): Promise<SentEvent | null> =>
    account.friends.get(userId)?.following === true ? act() : null;

  return {
    follow(userId, displayName, at) {
      const known = account.friends.get(userId);
      account.record({ kind: "friend", userId, displayName: displayName ?? known?.displayName ?? "友だち", following: true });
      return sendEvent(userId, at, { type: "follow", follow: { isUnblocked: known !== undefined && !known.following } });
    },
    unfollow(userId, at) {
      const displayName = account.friends.get(userId)?.displayName ?? "友だち";
      account.record({ kind: "friend", userId, displayName, following: false });
      return sendEvent(userId, at, { type: "unfollow" }, false);
    },
    say: (userId, text, at) =>
      ifFriend(userId, () => {
        const message = { type: "text", id: String(randomInt(10 ** 11, 10 ** 14)), quoteToken: randomUUID(), text };
        return sendEvent(userId, at, { type: "message", message });
      }),
    postback: (userId, data, at) => ifFriend(userId, () => sendEvent(userId, at, { type: "postback", postback: { data } })),
    linkAccount: (userId, nonce, result, at) =>
      ifFriend(userId, () => sendEvent(userId, at, { type: "accountLink", link: { result, nonce } }, result === "ok")),
  };
}
