import { randomBytes } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { findLeadsOf } from "./lead-of-address.ts";
import { askStandIn, type StandIns } from "./stand-ins.ts";

export interface SandboxFriend {
  userId: string;
  name: string;
  /** False while they block the account. */
  following: boolean;
  /** Null if no lead has this LINE user now. */
  leadId: string | null;
}

/** An entry of a chat. `messages` as LINE gets them; `deed` is what the person did. */
export type ChatEntry = { n: number; at: Date } & (
  | { from: "account"; messages: Record<string, unknown>[]; deed: null }
  | { from: "person"; messages: []; deed: { kind: string; text: string | null } }
);

/** What somebody does in the app. */
export type LineDeed = { kind: "say"; text: string } | { kind: "tap"; data: string } | { kind: "follow" } | { kind: "block" };

const friend = z.object({ userId: z.string(), displayName: z.string(), following: z.boolean() });
const entry = z.discriminatedUnion("from", [
  z.object({ at: z.number(), from: z.literal("account"), messages: z.array(z.record(z.string(), z.unknown())) }),
  z.object({
    at: z.number(),
    from: z.literal("person"),
    event: z.looseObject({ type: z.string(), message: z.looseObject({ text: z.string().optional() }).optional() }),
  }),
]);
const chats = z.object({ chats: z.array(friend.extend({ last: entry.nullable() })) });
const chat = z.object({ friend, items: z.array(entry.and(z.object({ n: z.int() }))), older: z.boolean() });
const sent = z.object({ status: z.number().nullable() });

/** Those of whom something was heard last come first; at most 200. */
export async function listFriends(
  context: Context,
  { line }: StandIns,
  name: string,
): Promise<(SandboxFriend & { last: ChatEntry | null })[]> {
  const found = await askStandIn(chats, `${line}/control/chats?${new URLSearchParams({ name })}`);
  const friends = found?.chats ?? [];
  const leads = await findLeadsOf(
    context,
    "line",
    friends.map(({ userId }) => userId),
  );
  return friends.map(({ last, ...one }) => ({ ...friendOf(one, leads), last: last && entryOf({ ...last, n: 0 }) }));
}

/** The newest entries of a chat, the oldest of them first. Throws AppError `line-user-unknown`. */
export async function readChat(
  context: Context,
  { line }: StandIns,
  { userId, before, limit }: { userId: string; before: number | null; limit: number },
): Promise<{ friend: SandboxFriend; entries: ChatEntry[]; older: boolean }> {
  const query = new URLSearchParams({ userId, limit: String(limit), ...(before !== null && { before: String(before) }) });
  const found = await askStandIn(chat, `${line}/control/chat?${query}`);
  if (found === null) throw unknownUser();
  const leads = await findLeadsOf(context, "line", [userId]);
  return { friend: friendOf(found.friend, leads), entries: found.items.map(entryOf), older: found.older };
}

/** Somebody new follows the account. Returns the id of their LINE user. */
export async function befriend({ line }: StandIns, name: string): Promise<string> {
  const userId = `U${randomBytes(16).toString("hex")}`;
  await askStandIn(sent, `${line}/control/follow`, { userId, displayName: name });
  return userId;
}

/** Does it as the person, and returns whether our webhook took it. Throws AppError `line-user-unknown` and `not-a-friend`. */
export async function actOnLine(context: Context, standIns: StandIns, userId: string, deed: LineDeed): Promise<{ taken: boolean }> {
  await readChat(context, standIns, { userId, before: null, limit: 1 });
  const [path, body] = callOf(userId, deed);
  const answer = await askStandIn(sent, `${standIns.line}/control/${path}`, body);
  return { taken: answer?.status != null && answer.status >= 200 && answer.status < 300 };
}

function callOf(userId: string, deed: LineDeed): [string, object] {
  switch (deed.kind) {
    case "say":
      return ["message", { userId, text: deed.text }];
    case "tap":
      return ["postback", { userId, data: deed.data }];
    case "follow":
      return ["follow", { userId }];
    case "block":
      return ["unfollow", { userId }];
  }
}

function friendOf({ userId, displayName, following }: z.infer<typeof friend>, leads: ReadonlyMap<string, string>): SandboxFriend {
  return { userId, name: displayName, following, leadId: leads.get(userId) ?? null };
}

function entryOf(found: z.infer<typeof entry> & { n: number }): ChatEntry {
  const { n } = found;
  const at = new Date(found.at);
  if (found.from === "account") return { n, at, from: "account", messages: found.messages, deed: null };
  const { type, message, follow } = found.event;
  const isUnblocked = typeof follow === "object" && follow !== null && "isUnblocked" in follow && follow.isUnblocked === true;
  return { n, at, from: "person", messages: [], deed: { kind: isUnblocked ? "unblock" : type, text: message?.text ?? null } };
}

function unknownUser(): AppError {
  return new AppError("not-found", "line-user-unknown", {
    ja: "このLINEの利用者は、練習環境にいません。",
    en: "The sandbox has no such LINE user.",
  });
}
