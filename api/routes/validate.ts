import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { nearest } from "../../domain/sequences/nearest.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { faultsOf } from "../field-words.ts";
import { BadRequest } from "../problem.ts";

/** Only this many places of a request are named. */
const MOST_ISSUES = 20;

type Part = "body" | "querystring" | "params" | "headers";

/**
 * Validates requests by their zod schemas. A key or parameter that the endpoint does not know is refused, never dropped: it may be mistyped,
 * and without it the request may mean something else.
 */
export function validateRequests(scope: FastifyInstance): void {
  scope.setValidatorCompiler<z.ZodType>(({ schema, httpPart }) => (data: unknown) => {
    const { success, data: value, error } = schema.safeParse(data);
    return success ? { value } : { error: refusal(schema, data, error.issues, httpPart as Part) };
  });
  scope.addHook("onRoute", (route) => {
    const schema = { querystring: z.strictObject({}), ...route.schema };
    for (const part of ["querystring", "body"] as const) {
      if (acceptsUnknownKeys(schema[part])) throw new Error(`The ${part} of ${String(route.method)} ${route.url} is no strict object.`);
    }
    route.schema = schema;
  });
  scope.addHook("preValidation", async (request) => refuseUnwantedBody(request));
}

function acceptsUnknownKeys(schema: unknown): boolean {
  return schema !== undefined && !(schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever);
}

/** Refuses keys that are not among the known ones. Throws BadRequest. */
export function requireKnownKeys(keys: readonly string[], known: readonly string[], part: Part): void {
  const unknown = keys.filter((key) => !known.includes(key));
  if (unknown.length > 0) throw unknownKeys(unknown, known, part);
}

/** A body that no schema describes has no keys. A multipart body is read, and checked, by its handler. */
function refuseUnwantedBody({ body, routeOptions }: FastifyRequest): void {
  const { schema } = routeOptions;
  if (schema?.body !== undefined || schema?.consumes !== undefined) return;
  if (typeof body === "object" && body !== null) requireKnownKeys(Object.keys(body), [], "body");
}

function refusal(schema: z.ZodType, data: unknown, issues: readonly z.core.$ZodIssue[], part: Part): BadRequest {
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys" && issue.path.length === 0) return unknownKeys(issue.keys, keysOf(schema), part);
  }
  const places = faultsOf(schema, data)
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => ({ path: [part, ...path.map(String)].join("/"), message }));
  return new BadRequest("invalid-request", mismatch, places);
}

const mismatch: LocalText = {
  ja: "入力内容に誤りがあります。各項目のメッセージをご確認ください。",
  en: "Some values are not valid: see the message of each.",
};

function keysOf(schema: z.ZodType): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function unknownKeys(keys: readonly string[], known: readonly string[], part: Part): BadRequest {
  const [first, ...others] = keys.slice(0, MOST_ISSUES).map((key) => {
    const short = key.slice(0, 100);
    return { path: `${part}/${short}`, message: unknownKey(short, part, hint(short, known)) };
  });
  if (first === undefined) throw new Error("no key is unknown");
  return new BadRequest("unknown-key", first.message, [first, ...others]);
}

function unknownKey(key: string, part: Part, more: LocalText): LocalText {
  const [ja, en] = part === "querystring" ? ["パラメーター", "parameter"] : ["キー", "key"];
  return { ja: `「${key}」という${ja}は使えません。${more.ja}`, en: `There is no ${en} "${key}" here. ${more.en}` };
}

function hint(key: string, known: readonly string[]): LocalText {
  const meant = nearest(key, known);
  if (meant !== null) return { ja: `「${meant}」ではありませんか。`, en: `Did you mean "${meant}"?` };
  if (known.length > 0) return { ja: `使えるもの: ${known.join("、")}。`, en: `Known: ${known.join(", ")}.` };
  return { ja: "ここでは何も指定できません。", en: "This endpoint takes none." };
}
