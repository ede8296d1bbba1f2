import type { FastifyReply } from "fastify";
import { z } from "zod";
import type { Draft } from "../../services/drafts/draft.ts";
import { BadRequest, problemSchema } from "../problem.ts";
import { changeSchema } from "./if-match.ts";

export const draftSchema = z
  .object({
    text: z.string().describe("As written: it may have errors"),
    baseVersion: z.int().nullable().describe("The published version that it began from; null for something new"),
    revision: z.int().describe("Increases with every save. `ETag` has it, too: send it as `If-Match`."),
    author: z.string().describe("Who saved it last"),
    at: z.date(),
  })
  .meta({ id: "Draft" });

/** Another person saved meanwhile: both texts are at hand, so that the person can choose. */
export const draftConflictSchema = problemSchema
  .extend({
    theirs: draftSchema.nullable().describe("The draft as it is now; null if it was published or discarded"),
    changed: changeSchema.optional().describe("Who saved, published or discarded it last"),
  })
  .meta({ id: "DraftConflict" });

export const draftProblems = { 412: draftConflictSchema };

export const ifMatchHeaders = z.object({
  "if-match": z.string().max(40).optional().describe("`ETag` of the draft that was read. Without it there must be no draft yet."),
});

/** The revision in `If-Match`; null without one. Throws BadRequest. */
export function revisionOf(ifMatch: string | undefined): number | null {
  if (ifMatch === undefined) return null;
  const revision = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (revision === undefined)
    throw new BadRequest(
      "bad-if-match",
      { ja: "`If-Match` には、下書きの ETag を指定してください。", en: "`If-Match` must be the ETag of a draft." },
      [],
    );
  return Number(revision);
}

/** As `revisionOf`, for what needs a draft that was read. Throws BadRequest. */
export function requiredRevision(ifMatch: string | undefined): number {
  const revision = revisionOf(ifMatch);
  if (revision === null)
    throw new BadRequest(
      "if-match-missing",
      {
        ja: "読み込んだ下書きの ETag を `If-Match` で送ってください。",
        en: "Send the ETag of the draft that you have read as `If-Match`.",
      },
      [],
    );
  return revision;
}

/** ETag of a draft that was just begun. */
export const FIRST_REVISION = '"1"';

/** Answers with the draft and its ETag. */
export function answerDraft<Answer extends Pick<Draft, "revision">>(reply: FastifyReply, draft: Answer): Answer {
  reply.header("etag", `"${draft.revision}"`);
  return draft;
}
