import { noteBusinessTime } from "../parts/clock.ts";

/** The API's refusal (RFC 9457). `detail` is a sentence for people; `issues` are the places in the request. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: readonly { path: string; message: string }[];
  /** Of the request, for a person who asks us. */
  readonly requestId: string | null;
  /** How long the API asks to wait before the request is repeated. Milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  /** The whole answer: some codes carry more, such as who saved meanwhile. */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>, requestId: string | null, retryAfter: string | null = null) {
    super(typeof body.detail === "string" ? body.detail : `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = typeof body.code === "string" ? body.code : "unknown";
    this.issues = Array.isArray(body.issues) ? body.issues : [];
    this.requestId = requestId;
    this.body = body;
    this.retryAfterMs = retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : null;
  }

  /** By the field's path in the body, such as `fields.renewal`: what stands beside the field. */
  byField(): Record<string, string> {
    const entries = this.issues.map(({ path, message }) => [path.replace(/^body\//, "").replaceAll("/", "."), message]);
    return Object.fromEntries(entries);
  }
}

/** Told when the API no longer knows the session: the shell then asks for the sign-in and comes back to the same place. */
let sessionEnded: () => void = () => {};

export function onSessionEnd(listener: () => void): void {
  sessionEnded = listener;
}

/** Languages of the API's sentences; the console's own language. */
let language = "ja";

export function speak(next: string): void {
  language = next;
}

export const spokenLanguage = (): string => language;

/** Revisions of what was read last, by address: an edit sends the one that it was made from. */
const revisions = new Map<string, string>();

/**
 * Every call of the generated client goes through here. Cookies carry the session; the API refuses unsafe requests of other sites by their
 * origin. A POST that may be repeated gets an Idempotency-Key from its caller, so that a repetition has one effect. Throws Problem, or
 * Problem with status 0 when no answer came.
 */
export async function send<T>(url: string, options: RequestInit = {}): Promise<T> {
  const headers = new Headers(options.headers);
  headers.set("accept-language", language);
  const answer = await fetch(url, { ...options, headers, credentials: "same-origin" }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, { code: "no-connection" }, null);
  });
  const text = answer.status === 204 ? "" : await answer.text();
  const body = readAnswer(url, { status: answer.status, header: (name) => answer.headers.get(name), text });
  const revision = answer.headers.get("etag");
  if (revision !== null) revisions.set(url, revision);
  return body as T;
}

interface Answer {
  status: number;
  header: (name: string) => string | null;
  text: string;
}

/** The body. Throws Problem for a refusal. */
export function readAnswer(url: string, { status, header, text }: Answer): unknown {
  noteBusinessTime(header("x-business-time"));
  const isJson = /\bjson\b/.test(header("content-type") ?? "");
  const body: unknown = isJson && text !== "" ? JSON.parse(text) : text;
  if (status >= 200 && status < 300) return body;
  if (status === 401 && !url.startsWith("/api/v1/auth/")) sessionEnded();
  throw new Problem(status, isObject(body) ? body : {}, header("x-request-id"), header("retry-after"));
}

/** Header of an edit: it is refused with 412 when somebody else changed what was read from `url`. */
export function ifUnchanged(url: string): { headers: Record<string, string> } {
  const revision = revisions.get(url);
  return { headers: revision === undefined ? {} : { "if-match": revision } };
}

/** Header of a POST that creates something: keep the same key for repetitions of one deed. */
export function once(key: string): { headers: Record<string, string> } {
  return { headers: { "idempotency-key": key } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
