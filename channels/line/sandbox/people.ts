import { randomInt, randomUUID } from "node:crypto";
import type { Account } from "./account.ts";
import { type Callbacks, webhookEventId } from "./callbacks.ts";
import type { WebhookEvent } from "./journal.ts";

export type Deed = { webhookEventId: string; replyToken?: string; timestamp: number; status: number | null };

/** What people do in the app. Each deed makes one webhook event; `at` (ms since 1970) is its timestamp, by default now. Null: no friend. */
export type People = {
  follow(userId: string, displayName: string | undefined, at?: number): Promise<Deed>;
  /** In the app: block. */
  unfollow(userId: string, at?: number): Promise<Deed>;
  say(userId: string, text: string, at?: number): Promise<Deed | null>;
  postback(userId: string, data: string, at?: number): Promise<Deed | null>;
  linkAccount(userId: string, nonce: string, result: "ok" | "failed", at?: number): Promise<Deed | null>;
};

export function openPeople(account: Account, callbacks: Callbacks): People {
  const happen = async (
    userId: string,
    at: number | undefined,
    detail: { type: string; [key: string]: unknown },
    repliable = true,
  ): Promise<Deed> => {
    const timestamp = at ?? Date.now();
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

  const asFriend = async (userId: string, deed: () => Promise<Deed>): Promise<Deed | null> =>
    account.friends.get(userId)?.following === true ? deed() : null;

  return {
    follow(userId, displayName, at) {
      const known = account.friends.get(userId);
      account.record({ kind: "friend", userId, displayName: displayName ?? known?.displayName ?? "友だち", following: true });
      return happen(userId, at, { type: "follow", follow: { isUnblocked: known !== undefined && !known.following } });
    },
    unfollow(userId, at) {
      const displayName = account.friends.get(userId)?.displayName ?? "友だち";
      account.record({ kind: "friend", userId, displayName, following: false });
      return happen(userId, at, { type: "unfollow" }, false);
    },
    say: (userId, text, at) =>
      asFriend(userId, () => {
        const message = { type: "text", id: String(randomInt(10 ** 11, 10 ** 14)), quoteToken: randomUUID(), text };
        return happen(userId, at, { type: "message", message });
      }),
    postback: (userId, data, at) => asFriend(userId, () => happen(userId, at, { type: "postback", postback: { data } })),
    linkAccount: (userId, nonce, result, at) =>
      asFriend(userId, () => happen(userId, at, { type: "accountLink", link: { result, nonce } }, result === "ok")),
  };
}
