import { z } from "zod";
import { AppError, type ErrorKind } from "../domain/app-error.ts";
import { type Change, ChangedMeanwhile } from "../domain/changed-meanwhile.ts";
import type { Language, LocalText } from "../domain/words/local-text.ts";
import { type Draft, DraftConflict } from "../services/drafts/draft.ts";
import { isUnavailable } from "../services/engine/context/is-unavailable.ts";
import { TooManyRequests } from "../services/engine/throttle/count-request.ts";
import { Unauthenticated } from "./access.ts";
import { MethodNotAllowed } from "./unrouted.ts";

/** RFC 9457. `code` is stable; `title` and `detail` are for people, in the language of Accept-Language. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    /** Where the request does not match the schema. */
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });

/** `retryAfterSeconds` and `allow` are headers of the response. */
export type Problem = z.infer<typeof problemSchema> & {
  retryAfterSeconds?: number;
  allow?: string[];
  /** The draft as another person saved it. Only of 412. */
  theirs?: Draft | null;
  /** Who changed it last, and when. Only of 412. */
  changed?: Change;
};

interface Place {
  /** Such as `body/fields/renewal`. */
  path: string;
  message: LocalText;
}

/** The endpoint cannot read the request: 400. A request that it can read but not accept is `invalid`, which is 422. */
export class BadRequest extends AppError {
  readonly issues: Place[];

  constructor(code: string, sentence: LocalText, issues: Place[]) {
    super("invalid", code, sentence);
    this.name = "BadRequest";
    this.issues = issues;
  }
}

const statusOfKind: Record<ErrorKind, number> = {
  invalid: 422,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  outdated: 412,
  gone: 410,
  "too-many": 429,
  "too-large": 413,
  unavailable: 503,
};

const titles: Record<number, LocalText> = {
  400: { ja: "リクエストを読み取れません", en: "Bad request" },
  401: { ja: "サインインが必要です", en: "Unauthorized" },
  403: { ja: "許可されていません", en: "Forbidden" },
  404: { ja: "見つかりません", en: "Not found" },
  405: { ja: "このメソッドは使えません", en: "Method not allowed" },
  408: { ja: "リクエストが届ききりませんでした", en: "Request timeout" },
  409: { ja: "いまの状態ではできません", en: "Conflict" },
  410: { ja: "もうありません", en: "Gone" },
  412: { ja: "ほかの変更がありました", en: "Changed by another" },
  413: { ja: "大きすぎます", en: "Too large" },
  414: { ja: "アドレスが長すぎます", en: "Address too long" },
  415: { ja: "この形式は受け付けません", en: "Unsupported media type" },
  417: { ja: "その期待には応えられません", en: "Expectation failed" },
  422: { ja: "内容が正しくありません", en: "Invalid" },
  429: { ja: "リクエストが多すぎます", en: "Too many requests" },
  431: { ja: "ヘッダーが大きすぎます", en: "Headers too large" },
  500: { ja: "内部エラー", en: "Internal error" },
  503: { ja: "一時的に利用できません", en: "Unavailable" },
};
const otherTitle: LocalText = { ja: "エラー", en: "Error" };

/** The part of an error that a caller may see, in their language. A 5xx reveals no internal details. */
export function problemOf(error: unknown, language: Language): Problem {
  const { status, code, texts, issues, ...more } = refusalOf(error);
  return {
    type: "about:blank",
    title: (titles[status] ?? otherTitle)[language],
    status,
    code,
    detail: texts[language],
    ...more,
    ...(issues && { issues: issues.map(({ path, message }) => ({ path, message: message[language] })) }),
  };
}

interface Refusal extends Pick<Problem, "retryAfterSeconds" | "allow" | "theirs" | "changed"> {
  status: number;
  code: string;
  texts: LocalText;
  issues?: readonly Place[];
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof AppError) return { ...statusOf(error), code: error.code, texts: error.texts };
  if (isUnavailable(error)) return { status: 503, code: "unavailable", texts: unavailable, retryAfterSeconds: 5 };
  const status = statusOfFastify(error);
  if (status) return { status, code: codeOfFastify(error), texts: textsOfFastify(status) };
  return { status: 500, code: "internal", texts: internal };
}

function statusOf(error: AppError): Omit<Refusal, "code" | "texts"> {
  if (error instanceof BadRequest) return { status: 400, issues: error.issues };
  if (error instanceof MethodNotAllowed) return { status: 405, allow: error.allow };
  if (error instanceof DraftConflict) return { status: 412, theirs: error.theirs, ...(error.changed && { changed: error.changed }) };
  if (error instanceof ChangedMeanwhile) return { status: 412, changed: error.changed };
  if (error instanceof TooManyRequests) return { status: 429, retryAfterSeconds: error.retryAfterSeconds };
  const status = error instanceof Unauthenticated || error.code === "bad-signature" ? 401 : statusOfKind[error.kind];
  return status === 503 ? { status, retryAfterSeconds: 5 } : { status };
}

const unavailable: LocalText = {
  ja: "一時的に利用できません。数秒後にもう一度お試しください。",
  en: "The service is temporarily unavailable. Please try again in a few seconds.",
};
const internal: LocalText = {
  ja: "内部エラーが発生しました。内容は記録しました。もう一度お試しください。",
  en: "An internal error occurred. It has been logged; please try again.",
};

function statusOfFastify(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("statusCode" in error) || typeof error.statusCode !== "number") return undefined;
  return error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : undefined;
}

function codeOfFastify(error: unknown): string {
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "bad-request";
  return code
    .replace(/^FST_(ERR_)?/, "")
    .toLowerCase()
    .replaceAll("_", "-");
}

function textsOfFastify(status: number): LocalText {
  switch (status) {
    case 408:
      return { ja: "リクエストが時間内に届ききりませんでした。", en: "The request did not come to its end in time." };
    case 417:
      return { ja: "`Expect` には 100-continue だけを指定できます。", en: "`Expect` can be 100-continue only." };
    case 431:
      return {
        ja: "リクエストのヘッダーが大きすぎます。Cookieを削除して、もう一度お試しください。",
        en: "The headers of the request are too large: delete cookies, then try again.",
      };
    case 413:
      return { ja: "リクエストが大きすぎます。", en: "The request is larger than this endpoint accepts." };
    case 414:
      return { ja: "アドレスが長すぎます。", en: "The address is longer than any of ours." };
    case 415:
      return { ja: "このContent-Typeは受け付けません。", en: "This endpoint does not accept that content type." };
    default:
      return { ja: "リクエストを読み取れませんでした。", en: "The request could not be read." };
  }
}
