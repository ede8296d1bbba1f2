import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { BadRequest, problemSchema } from "../problem.ts";

export const ifMatchHeaders = z.object({
  "if-match": z
    .string()
    .max(40)
    .optional()
    .describe("`ETag` of what was read. If somebody changed it since then: 412, and nothing happens. Without it: whatever it is now."),
});

/** Who changed it last, and when. */
export const changeSchema = z.object({ by: z.string().describe("staff:<name> · lead · system"), at: z.date() });

/** The problem of a change that somebody else's change has overtaken. */
export const changedProblem = { 412: problemSchema.extend({ changed: changeSchema }).meta({ id: "ChangedMeanwhile" }) };

/** The revision in `If-Match`; undefined without one, or with `*`. A proxy may have made the tag a weak one. Throws BadRequest. */
export function revisionIn({ headers }: FastifyRequest): number | undefined {
  const tag = headers["if-match"]?.trim();
  if (tag === undefined || tag === "*") return undefined;
  const revision = /^(?:W\/)?"(\d{1,9})"$/.exec(tag)?.[1];
  if (revision === undefined) throw badIfMatch();
  return Number(revision);
}

export function badIfMatch(): BadRequest {
  const sentence = {
    ja: "`If-Match` には、このAPIが返した ETag を一つだけ指定してください。",
    en: "`If-Match` must be one ETag, as this API gave it.",
  };
  return new BadRequest("bad-if-match", sentence, []);
}

/** Gives the reply the ETag of what it answers. */
export function tagged<Answer extends { revision: number }>(reply: FastifyReply, answer: Answer): Answer {
  reply.header("etag", `"${answer.revision}"`);
  return answer;
}
