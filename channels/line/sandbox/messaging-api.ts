import { randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { type Answer, isJson, parseJson, readBody, writeJson } from "../../sandbox-http.ts";
import type { Script, ScriptRule } from "../../sandbox-script.ts";
import { MONTHLY_LIMIT } from "../outcomes.ts";
import type { Account } from "./account.ts";
import type { Callbacks } from "./callbacks.ts";
import type { SendCall } from "./journal.ts";
import { type ErrorBody, readSend } from "./requests.ts";

export type MessagingApiOptions = {
  channelAccessToken: string;
  destination: string;
  /** Sends per second; more are answered 429 (rules.md LIN3). */
  ratePerSecond: number;
};

/** Answers `/v2/bot/…` as LINE does. `path` is without the mount. */
export type MessagingApi = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<void>;

const BODY_MAX = 2 * 1024 * 1024;
const SEND_PATH = /^\/v2\/bot\/message\/(push|reply|multicast)$/;
const receiversSchema = z.object({ to: z.union([z.string(), z.array(z.string())]).optional(), replyToken: z.string().optional() });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const SENTENCES: Record<number, string> = {
  401: "Authentication failed. Confirm that the access token in the authorization header is valid.",
  403: "Access to this API is not available for your account",
  429: "The API rate limit has been exceeded. Try again later.",
};

export function openMessagingApi(account: Account, callbacks: Callbacks, script: Script, options: MessagingApiOptions): MessagingApi {
  const admit = openRate(options.ratePerSecond);

  const send = (call: SendCall, body: unknown, retryKey: string | undefined, requestId: string): Answer => {
    const read = readSend(call, body);
    if ("error" in read) return refuse(400, read.error);
    const { to, messages, replyToken, units } = read.request;
    const before = retryKey === undefined ? undefined : account.acceptanceOf(retryKey);
    if (before !== undefined) {
      const sentMessages = before.call === "push" ? { sentMessages: before.messageIds.map((id) => ({ id })) } : {};
      return refuse(
        409,
        { message: "The retry key is already accepted", ...sentMessages },
        { "X-Line-Accepted-Request-Id": before.requestId },
      );
    }
    if (!admit()) return refuse(429);
    const answered = replyToken === undefined ? undefined : account.personOf(replyToken);
    if (call === "reply" && answered === undefined) return refuse(400, { message: "Invalid reply token" });
    const receivers = answered === undefined ? to : [answered];
    if (call === "push" && !receivers.every((userId) => account.friends.has(userId)))
      return refuse(400, { message: "Failed to send messages" });
    const delivered = receivers.filter((userId) => account.friends.get(userId)?.following === true);
    const { limit, used } = account.quota;
    if (call !== "reply" && limit !== null && used + delivered.length > limit) return refuse(429, { message: MONTHLY_LIMIT });
    const messageIds = messages.map(() => String(randomInt(10 ** 11, 10 ** 14)));
    account.record({
      kind: "accepted",
      call,
      requestId,
      to: receivers,
      delivered,
      messages,
      messageIds,
      ...(retryKey === undefined ? {} : { retryKey }),
      ...(replyToken === undefined ? {} : { replyToken }),
      ...(units === undefined ? {} : { units }),
    });
    return { status: 200, body: call === "multicast" ? {} : { sentMessages: messageIds.map((id) => ({ id })) } };
  };

  const ask = async (method: string, path: string, body: unknown): Promise<Answer> => {
    const profile = /^\/v2\/bot\/profile\/([^/]+)$/.exec(path)?.[1];
    if (method === "GET" && profile !== undefined) {
      const friend = account.friends.get(decodeURIComponent(profile));
      if (friend?.following !== true) return refuse(404, { message: "Not found" });
      return { status: 200, body: { userId: friend.userId, displayName: friend.displayName, language: "ja" } };
    }
    switch (`${method} ${path}`) {
      case "GET /v2/bot/info": {
        const displayName = "LINE 公式アカウント（練習用）";
        return {
          status: 200,
          body: { userId: options.destination, basicId: "@sandbox", displayName, chatMode: "bot", markAsReadMode: "auto" },
        };
      }
      case "GET /v2/bot/message/quota": {
        const { limit } = account.quota;
        return { status: 200, body: limit === null ? { type: "none" } : { type: "limited", value: limit } };
      }
      case "GET /v2/bot/message/quota/consumption":
        return { status: 200, body: { totalUsage: account.quota.used } };
      case "POST /v2/bot/channel/webhook/test":
        return testWebhook(body);
      default:
        return refuse(404, { message: "Not found" });
    }
  };

  const testWebhook = async (body: unknown): Promise<Answer> => {
    const url = z.object({ endpoint: z.url() }).safeParse(body).data?.endpoint ?? account.webhookUrl;
    if (url === null) return refuse(404, { message: "Not found" });
    const status = await callbacks.probe(url);
    const success = status !== null && status >= 200 && status < 300;
    const reason = status === null ? "COULD_NOT_CONNECT" : success ? "OK" : "ERROR_STATUS_CODE";
    const timestamp = new Date().toISOString();
    return {
      status: 200,
      body: { success, timestamp, statusCode: status ?? 0, reason, detail: status === null ? "No answer" : String(status) },
    };
  };

  return async (request, response, path) => {
    const requestId = randomUUID();
    response.setHeader("X-Line-Request-Id", requestId);
    const method = request.method ?? "GET";
    const bytes = await readBody(request, BODY_MAX);
    const body = bytes === null || bytes.length === 0 ? undefined : parseJson(bytes);
    const to = receiversOf(body, account);
    const rule = script.play({ path, to });
    if (rule?.action === "delay") await new Promise((resolve) => setTimeout(resolve, rule.ms));
    if (rule?.action === "drop-before") return cut(false);
    const retryKey = header(request, "x-line-retry-key");
    const scripted = rule?.action === "status" ? playStatus(rule) : undefined;
    const answer = scripted !== undefined && rule?.accepted !== true ? scripted : await judge();
    if (answer.status >= 400) {
      const message = z.object({ message: z.string() }).safeParse(answer.body).data?.message ?? "";
      const one = to.length === 1 ? to[0] : undefined;
      account.record({
        kind: "refused",
        path,
        requestId,
        status: answer.status,
        message,
        ...(one === undefined ? {} : { to: one }),
        ...(retryKey === undefined ? {} : { retryKey }),
      });
    }
    if (rule?.action === "drop-after") return cut(answer.status < 400);
    writeJson(response, scripted ?? answer);

    async function judge(): Promise<Answer> {
      if (!sameToken(header(request, "authorization"), options.channelAccessToken)) return refuse(401);
      const call = SEND_PATH.exec(path)?.[1];
      if (method === "POST") {
        if (!isJson(request))
          return refuse(415, { message: `The content type, ${request.headers["content-type"] ?? ""}, is not supported` });
        if (bytes === null) return refuse(413, { message: "Payload Too Large" });
        if (body === undefined) return refuse(400, { message: "The request body could not be parsed as JSON (line: 1, column: 1)" });
        if (retryKey !== undefined && (call === "reply" || call === undefined || !UUID.test(retryKey)))
          return refuse(400, { message: "The retry key is invalid" });
        if (isSendCall(call)) return send(call, body, retryKey, requestId);
      }
      return ask(method, path, body);
    }

    function cut(accepted: boolean): void {
      account.record({ kind: "cut", path, requestId, accepted });
      response.socket?.destroy();
    }
  };
}

function isSendCall(call: string | undefined): call is SendCall {
  return call === "push" || call === "reply" || call === "multicast";
}

function refuse(status: number, body?: ErrorBody, headers?: Record<string, string>): Answer {
  return { status, body: body ?? { message: SENTENCES[status] ?? "Internal Server Error" }, ...(headers === undefined ? {} : { headers }) };
}

function playStatus({ status, message }: ScriptRule): Answer {
  return refuse(status, message === undefined ? undefined : { message });
}

/** User ids of the receivers. The receiver of a reply is the person whom its token answers. */
function receiversOf(body: unknown, account: Account): string[] {
  const { to, replyToken } = receiversSchema.safeParse(body).data ?? {};
  const answered = replyToken === undefined ? undefined : account.personOf(replyToken);
  return [...(typeof to === "string" ? [to] : (to ?? [])), ...(answered === undefined ? [] : [answered])];
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

function sameToken(given: string | undefined, token: string): boolean {
  const [left, right] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${token}`)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Counts sends per second. Simple, but enough to produce a 429. */
function openRate(perSecond: number): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      count = 0;
    }
    count += 1;
    return count <= perSecond;
  };
}
