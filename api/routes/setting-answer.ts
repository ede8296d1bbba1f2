import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { IfMatch, Tagged } from "../../services/engine/settings/change-setting.ts";
import { badIfMatch, changedProblem } from "./if-match.ts";

export const settingHeaders = z.object({
  "if-match": z
    .string()
    .max(60)
    .optional()
    .describe("ETag of what was read. If somebody changed it since then: 412, and nothing happens. Without it: whatever it is now."),
});

/** Of what the same request makes where there is none yet. */
export const definitionHeaders = settingHeaders.extend({
  "if-none-match": z.literal("*").optional().describe("Only if there is none yet, else 412"),
});

export const settingProblems = changedProblem;

export const etagSchema = z.string().describe("Send it as `If-Match`, in quotes");

/** The tag in `If-Match`; null with `If-None-Match: *`; undefined without either, or with `If-Match: *`. Throws BadRequest. */
export function etagIn({ headers }: FastifyRequest): IfMatch {
  if (headers["if-none-match"] !== undefined) return null;
  const tag = headers["if-match"]?.trim();
  if (tag === undefined || tag === "*") return undefined;
  const found = /^(?:W\/)?"([\w-]{1,40})"$/.exec(tag)?.[1];
  if (found === undefined) throw badIfMatch();
  return found;
}

/** Answers with the value, and gives the reply its tag. */
export function answerTagged<Value>(reply: FastifyReply, { value, etag }: Tagged<Value>): Value {
  reply.header("etag", `"${etag}"`);
  return value;
}
