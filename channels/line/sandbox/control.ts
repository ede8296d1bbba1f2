import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Answer, isJson, parseJson, readBody, writeJson } from "../../sandbox-http.ts";
import { type Script, scriptRuleSchema } from "../../sandbox-script.ts";
import type { Account } from "./account.ts";
import type { People, SentEvent } from "./people.ts";

/** Handles `/control/…`, for tests, the demo and the console. Accepts only JSON, so that a form on another site cannot post here. */
export type Control = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const userId = z.string().regex(/^U[0-9a-f]{32}$/, "must be U and 32 hexadecimal digits");
/** ms since 1970, or an ISO instant. */
const at = z
  .union([z.number().int().nonnegative(), z.iso.datetime({ offset: true }).transform((instant) => Date.parse(instant))])
  .optional();

const followSchema = z.strictObject({ userId, displayName: z.string().min(1).max(20).optional(), at });
const unfollowSchema = z.strictObject({ userId, at });
const messageSchema = z.strictObject({ userId, text: z.string().min(1), at });
const postbackSchema = z.strictObject({ userId, data: z.string().max(300), at });
const linkSchema = z.strictObject({ userId, nonce: z.string().min(10).max(255), result: z.enum(["ok", "failed"]).default("ok"), at });
/** One rule or a list of them. */
const scriptSchema = z.preprocess((body) => (Array.isArray(body) ? body : [body]), z.array(scriptRuleSchema));
const webhookUrlSchema = z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable() });
const quotaSchema = z.strictObject({ limit: z.number().int().nonnegative().nullable(), used: z.number().int().nonnegative().optional() });

/** Chats are read from their newest item on: `before` is the number of an item, from 1. */
const chatSchema = z.object({
  userId,
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const BODY_MAX = 1024 * 1024;
/** The most friends that are listed with the last item of their chat: those of whom something was heard last. */
const MOST_CHATS = 200;

export function openControl(account: Account, people: People, script: Script): Control {
  const personEvent = async <Schema extends z.ZodType>(
    schema: Schema,
    body: unknown,
    perform: (input: z.infer<Schema>) => Promise<SentEvent | null>,
  ): Promise<Answer> =>
    take(schema, body, async (input) => {
      const sent = await perform(input);
      return sent === null ? { status: 409, body: { message: "this person is not a friend of the account" } } : { status: 200, body: sent };
    });

  const route = async (name: string, url: URL, body: unknown): Promise<Answer> => {
    switch (name) {
      case "POST /follow":
        return personEvent(followSchema, body, (input) => people.follow(input.userId, input.displayName, input.at));
      case "POST /unfollow":
        return personEvent(unfollowSchema, body, (input) => people.unfollow(input.userId, input.at));
      case "POST /message":
        return personEvent(messageSchema, body, (input) => people.say(input.userId, input.text, input.at));
      case "POST /postback":
        return personEvent(postbackSchema, body, (input) => people.postback(input.userId, input.data, input.at));
      case "POST /account-link":
        return personEvent(linkSchema, body, (input) => people.linkAccount(input.userId, input.nonce, input.result, input.at));
      case "POST /script":
        return take(scriptSchema, body, async (rules) => {
          for (const rule of rules) script.add(rule);
          return { status: 200, body: { added: rules.length } };
        });
      case "GET /script":
        return { status: 200, body: { rules: script.list() } };
      case "DELETE /script":
        script.clear();
        return { status: 200, body: {} };
      case "GET /journal":
        return { status: 200, body: { entries: journalSlice(account, url) } };
      case "GET /users":
        return { status: 200, body: { users: [...account.friends.values()] } };
      case "GET /chats":
        return { status: 200, body: { chats: chatsOf(account, url.searchParams.get("name") ?? "") } };
      case "GET /chat":
        return take(chatSchema, Object.fromEntries(url.searchParams), async (input) => {
          const friend = account.friends.get(input.userId);
          if (friend === undefined) return { status: 404, body: { message: "no such friend" } };
          const items = account.chat(input.userId).map((item, index) => ({ n: index + 1, ...item }));
          const end = Math.min(items.length, (input.before ?? Number.POSITIVE_INFINITY) - 1);
          const from = Math.max(0, end - input.limit);
          return { status: 200, body: { friend, items: items.slice(from, end), older: from > 0 } };
        });
      case "PUT /webhook-url":
        return take(webhookUrlSchema, body, async (input) => {
          account.record({ kind: "webhookUrl", url: input.url });
          return { status: 200, body: {} };
        });
      case "PUT /quota":
        return take(quotaSchema, body, async ({ limit, used }) => {
          account.record({ kind: "quota", limit, used: used ?? account.quota.used });
          return { status: 200, body: account.quota };
        });
      default:
        return { status: 404, body: { message: "no such control" } };
    }
  };

  return async (request, response, url) => {
    const method = request.method ?? "GET";
    const bytes = await readBody(request, BODY_MAX);
    if (bytes === null) return writeJson(response, { status: 413, body: { message: "too long" } });
    if (bytes.length > 0 && !isJson(request)) return writeJson(response, { status: 415, body: { message: "application/json only" } });
    writeJson(response, await route(`${method} ${url.pathname.replace(/^\/control/, "")}`, url, parseJson(bytes)));
  };
}

async function take<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
  perform: (input: z.infer<Schema>) => Promise<Answer>,
): Promise<Answer> {
  const input = schema.safeParse(body);
  return input.success ? perform(input.data) : { status: 400, body: { message: z.prettifyError(input.error) } };
}

/** Friends with the last item of their chat, the newest first. */
function chatsOf(account: Account, name: string): unknown[] {
  const wanted = name.trim().toLowerCase();
  return [...account.friends.values()]
    .filter(({ displayName }) => displayName.toLowerCase().includes(wanted))
    .map((friend) => ({ ...friend, last: account.chat(friend.userId).at(-1) ?? null }))
    .sort((one, other) => (other.last?.at ?? 0) - (one.last?.at ?? 0))
    .slice(0, MOST_CHATS);
}

/** Entries after the sequence number `after`, of one `kind`, so that a reader can follow a long journal. */
function journalSlice(account: Account, url: URL): unknown[] {
  const after = Number(url.searchParams.get("after") ?? 0);
  const kind = url.searchParams.get("kind");
  return account.journal.entries
    .slice(Number.isInteger(after) && after > 0 ? after : 0)
    .filter((entry) => kind === null || entry.kind === kind);
}
