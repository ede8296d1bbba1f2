import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Answer, readBody, writeJson } from "../../sandbox-http.ts";
import type { Script, ScriptRule } from "../../sandbox-script.ts";
import type { Account } from "./account.ts";
import type { EndpointAnswer, Form, openEndpoints } from "./endpoints.ts";
import { parseForm } from "./form.ts";
import { newRequestId } from "./objects.ts";
import { type ErrorBody, invalid } from "./requests.ts";

/** Answers `/v1/…` as Stripe does. `url` is without the mount. */
export type StripeApi = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const BODY_MAX = 256 * 1024;
/** Answers of these are not kept: the request was not carried out, and its key may be used again. */
const notCarriedOut = (answer: EndpointAnswer): boolean => answer.status !== 200 && answer.status !== 402;

export function openStripeApi(
  account: Account,
  script: Script,
  endpointOf: ReturnType<typeof openEndpoints>,
  secretKey: string,
): StripeApi {
  const inFlight = new Set<string>();

  return async (request, response, url) => {
    const requestId = newRequestId();
    const method = request.method ?? "GET";
    const bytes = await readBody(request, BODY_MAX);
    const form = parseForm(method === "GET" ? url.search.slice(1) : (bytes?.toString("utf8") ?? ""));
    const key = method === "POST" ? header(request, "idempotency-key") : undefined;
    const rule = script.play({ path: url.pathname, to: ownIds(form) });
    const isSecond = key !== undefined && inFlight.has(key);
    if (key !== undefined) inFlight.add(key);
    try {
      if (rule?.action === "delay") await new Promise((resolve) => setTimeout(resolve, rule.ms));
      if (rule?.action === "drop-before") return cut(false);
      const scripted = rule?.action === "status" ? scriptedAnswer(rule) : undefined;
      const answer = scripted !== undefined && rule?.accepted !== true ? scripted : judge(scripted);
      record(answer);
      if (rule?.action === "drop-after") return cut(answer.status === 200);
      write(scripted ?? answer);
    } finally {
      if (key !== undefined && !isSecond) inFlight.delete(key);
    }

    /** `instead`: what Stripe says although it carries the request out; a repeated key gets it again. */
    function judge(instead: EndpointAnswer | undefined): EndpointAnswer & { replayed?: true } {
      if (!sameKey(header(request, "authorization"), secretKey)) {
        return { status: 401, body: invalid("Invalid API Key provided.") };
      }
      const endpoint = endpointOf(method, url.pathname.replace(/^\/v1\//, ""));
      if (endpoint === null) return { status: 404, body: invalid(`Unrecognized request URL (${method}: ${url.pathname}).`) };
      if (bytes === null || form === null) return { status: 400, body: invalid("The request could not be read.") };
      if (key === undefined) return endpoint(form);
      const fingerprint = createHash("sha256")
        .update(`${url.pathname}\n${bytes.toString("utf8")}`)
        .digest("hex");
      const known = account.answerOf(key);
      if (known && known.fingerprint !== fingerprint) return { status: 400, body: keyMisused(key) };
      if (known) return { status: known.status, body: known.body as object, replayed: true };
      if (isSecond)
        return { status: 409, body: invalid("There is another request in flight with this key.", { code: "idempotency_key_in_use" }) };
      const answer = endpoint(form);
      if (!notCarriedOut(answer)) account.record({ kind: "answer", key, fingerprint, ...(instead ?? answer) });
      return answer;
    }

    function record({ status, body, replayed }: EndpointAnswer & { replayed?: true }): void {
      const error = "error" in body ? (body as ErrorBody).error : undefined;
      const code = error?.code ?? error?.type;
      account.record({
        kind: "request",
        method,
        path: url.pathname,
        requestId,
        params: form,
        status,
        ...(key !== undefined && { key }),
        ...(code !== undefined && { code }),
        ...(replayed && { replayed }),
      });
    }

    function write(answer: EndpointAnswer & { replayed?: true }): void {
      const headers: Answer["headers"] = { "Request-Id": requestId };
      if (key !== undefined) headers["Idempotency-Key"] = key;
      if (answer.replayed) headers["Idempotent-Replayed"] = "true";
      writeJson(response, { status: answer.status, headers, body: answer.body });
    }

    function cut(accepted: boolean): void {
      account.record({ kind: "cut", path: url.pathname, requestId, accepted });
      response.socket?.destroy();
    }
  };
}

function keyMisused(key: string): ErrorBody {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Key: ${key}`;
  return { error: { type: "idempotency_error", message } };
}

function scriptedAnswer({ status, message }: ScriptRule): EndpointAnswer {
  const type = status === 429 || status < 500 ? "invalid_request_error" : "api_error";
  const code = status === 429 ? { code: "rate_limit" } : {};
  return { status, body: { error: { type, message: message ?? "An error occurred.", ...code } } };
}

/** Our ids of attempt and refund, by which a script chooses requests. */
function ownIds(form: Form | null): string[] {
  const metadata = form?.metadata;
  return typeof metadata === "object" && !Array.isArray(metadata)
    ? [metadata.attemptId, metadata.refundId].filter((id) => typeof id === "string")
    : [];
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === "string" ? value : undefined;
}

function sameKey(given: string | undefined, secretKey: string): boolean {
  const [left, right] = [Buffer.from(given ?? ""), Buffer.from(`Bearer ${secretKey}`)];
  return left.length === right.length && timingSafeEqual(left, right);
}
