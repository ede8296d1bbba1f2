import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Tagged } from "../../services/engine/settings/change-setting.ts";
import { BadRequest, problemSchema } from "../problem.ts";

export const settingHeaders = z.object({
  "if-match": z
    .string()
    .max(60)
    .optional()
    .describe("ETag of what was read. If somebody changed it since then: 412, and nothing happens. Without it: whatever it is now."),
});

export const settingProblems = { 412: problemSchema };

export const etagSchema = z.string().describe("Send it as `If-Match`, in quotes");

/** The tag in `If-Match`; undefined without one, or with `*`. Throws BadRequest. */
export function etagIn({ headers }: FastifyRequest): string | undefined {
  const tag = headers["if-match"]?.trim();
  if (tag === undefined || tag === "*") return undefined;
  const found = /^(?:W\/)?"([\w-]{1,40})"$/.exec(tag)?.[1];
  if (found === undefined)
    throw new BadRequest(
      "bad-if-match",
      { ja: "`If-Match` には、このAPIが返した ETag を一つだけ指定してください。", en: "`If-Match` must be one ETag, as this API gave it." },
      [],
    );
  return found;
}

/** Answers with the value, and gives the reply its tag. */
export function answerTagged<Value>(reply: FastifyReply, { value, etag }: Tagged<Value>): Value {
  reply.header("etag", `"${etag}"`);
  return value;
}
