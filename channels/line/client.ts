import { HTTPFetchError, messagingApi } from "@line/bot-sdk";
import { AppError } from "../../domain/app-error.ts";
import { storableText } from "../../domain/line/storable-text.ts";
import type { Outcome } from "../outcome.ts";
import { pushOutcome, replyOutcome } from "./outcomes.ts";
import { NoAnswer, openCarrier } from "./transport.ts";

export type LinePush = {
  to: string;
  messages: messagingApi.Message[];
  /** UUID made at the claim. Every retry of the message uses the same one (rules.md LIN4). */
  retryKey: string;
  /** For LINE's statistics, `^[A-Za-z0-9_]{1,30}$` (rules.md LIN8). */
  aggregationUnit?: string;
  /** Milliseconds from now by which the call must end, connecting included. */
  deadlineMs: number;
};

export type LineReply = { replyToken: string; messages: messagingApi.Message[]; deadlineMs: number };

export type LineProfile = { userId: string; displayName: string; language?: string };
export type LineBot = { userId: string; basicId: string; displayName: string };

export type LineClient = {
  push(push: LinePush): Promise<Outcome>;
  /** A reply costs no quota. Rejected with code "http 400 reply" (token used or expired): push instead. */
  reply(reply: LineReply): Promise<Outcome>;
  /** Messages of this month. `limit` is null if the plan has none. Throws AppError (unavailable, forbidden). */
  quota(): Promise<{ limit: number | null; used: number }>;
  /** Null if the user is unknown, not a friend, or has blocked the account. Throws AppError (unavailable, forbidden). */
  profile(userId: string): Promise<LineProfile | null>;
  /** `userId` is the `destination` of webhooks. Throws AppError (unavailable, forbidden). */
  botInfo(): Promise<LineBot>;
  close(): void;
};

const LINE_API = "https://api.line.me";
const QUERY_DEADLINE_MS = 10_000;

/** `apiBase` may have a path. The token never appears in an outcome or an error. */
export function openLineClient({ apiBase, channelAccessToken }: { apiBase?: string; channelAccessToken: string }): LineClient {
  const carrier = openCarrier(apiBase ?? LINE_API, { Authorization: `Bearer ${channelAccessToken}`, "User-Agent": "hagukumi" });
  const within = (deadlineMs: number) => {
    const api = new messagingApi.MessagingApiClient({ channelAccessToken });
    Object.assign(api, { httpClient: carrier.until(AbortSignal.timeout(Math.max(1, Math.ceil(deadlineMs)))) });
    return api;
  };

  return {
    async push({ to, messages, retryKey, aggregationUnit, deadlineMs }) {
      const units = aggregationUnit === undefined ? {} : { customAggregationUnits: [aggregationUnit] };
      try {
        await within(deadlineMs).pushMessage({ to, messages, ...units }, retryKey);
        return { kind: "accepted", code: "http 200" };
      } catch (error) {
        return pushOutcome(unparsable(error) ? new NoAnswer("unreadable answer", true) : error);
      }
    },

    async reply({ replyToken, messages, deadlineMs }) {
      try {
        await within(deadlineMs).replyMessage({ replyToken, messages: messages });
        return { kind: "accepted", code: "http 200" };
      } catch (error) {
        return replyOutcome(unparsable(error) ? new NoAnswer("unreadable answer", true) : error);
      }
    },

    async quota() {
      const api = within(QUERY_DEADLINE_MS);
      const [quota, consumption] = await withAppErrors(Promise.all([api.getMessageQuota(), api.getMessageQuotaConsumption()]));
      return { limit: quota.type === "limited" ? (quota.value ?? 0) : null, used: consumption.totalUsage };
    },

    async profile(userId) {
      try {
        const { displayName, language } = await within(QUERY_DEADLINE_MS).getProfile(encodeURIComponent(userId));
        return { userId, displayName: storableText(displayName), ...(language === undefined ? {} : { language }) };
      } catch (error) {
        if (error instanceof HTTPFetchError && (error.status === 404 || error.status === 400)) return null;
        throw toAppError(error);
      }
    },

    async botInfo() {
      const { userId, basicId, displayName } = await withAppErrors(within(QUERY_DEADLINE_MS).getBotInfo());
      return { userId, basicId, displayName };
    },

    close: () => carrier.close(),
  };
}

async function withAppErrors<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    throw toAppError(error);
  }
}

/** A 2xx whose body is not JSON: a proxy answered, or the connection was lost within the body. */
function unparsable(error: unknown): boolean {
  return error instanceof SyntaxError;
}

function toAppError(error: unknown): Error {
  if (error instanceof HTTPFetchError && (error.status === 401 || error.status === 403)) {
    return new AppError("forbidden", "line-credentials", {
      ja: "LINEがチャネルアクセストークンを受け付けません。LINEアカウントの設定を確かめてください。",
      en: "LINE refuses the channel access token; check the LINE account's settings.",
    });
  }
  if (error instanceof HTTPFetchError || error instanceof NoAnswer || unparsable(error)) {
    return new AppError("unavailable", "line-unavailable", {
      ja: "LINEが応答しません。少し待ってからお試しください。",
      en: "LINE did not answer; try again in a moment.",
    });
  }
  return error instanceof Error ? error : new Error(String(error));
}
