import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { sequenceStarters } from "../../domain/sequences/new-source.ts";
import { discardDraft } from "../../services/drafts/discard-draft.ts";
import { listDraftSaves, readDraft } from "../../services/drafts/read-draft.ts";
import { saveDraft } from "../../services/drafts/save-draft.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { createSequence } from "../../services/sequences/create-sequence.ts";
import { publishDraft, revertSequence } from "../../services/sequences/publish-draft.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { answerDraft, draftProblems, draftSchema, FIRST_REVISION, ifMatchHeaders, requiredRevision, revisionOf } from "./draft-answer.ts";
import { idempotencyHeaders, problems } from "./listing.ts";
import { newSequenceKey, noteInput, publishedSchema, sequenceParams, sourceLimit, versionNumber } from "./sequence-parts.ts";

const tags = ["sequences"];
const draftParams = z.strictObject({ key: newSequenceKey });

/** What is being written and is not published. */
export async function sequenceDraftRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/sequences",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Begin a sequence as a draft: from nothing, from a starter, or as a copy",
        description: "A key that is taken is refused (409).",
        headers: idempotencyHeaders,
        body: z.strictObject({
          key: newSequenceKey,
          title: z.string().trim().min(1).max(200),
          from: z
            .discriminatedUnion("kind", [
              z.strictObject({ kind: z.literal("starter"), starter: z.enum(sequenceStarters) }),
              z.strictObject({ kind: z.literal("copy"), key: z.string().min(1).max(100), version: versionNumber.optional() }),
            ])
            .default({ kind: "starter", starter: "empty" }),
        }),
        response: { 201: draftSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          await createSequence(within, { ...request.body, author: actorOf(request) });
          return { madeId: request.body.key, leadId: null };
        },
        read: ({ madeId }) => readDraft(context, { kind: "sequence", key: madeId }),
        etag: FIRST_REVISION,
      });
    },
  );

  app.get(
    "/drafts/sequences/:key",
    {
      config: staff("definitions:read"),
      schema: { tags, summary: "The draft of a sequence", params: sequenceParams, response: { 200: draftSchema, ...problems } },
    },
    async (request, reply) => answerDraft(reply, await readDraft(context, { kind: "sequence", key: request.params.key })),
  );

  app.put(
    "/drafts/sequences/:key",
    {
      config: staff("definitions:write"),
      bodyLimit: sourceLimit,
      schema: {
        tags,
        summary: "Save the draft of a sequence",
        description: "Over another person's save it is refused (412) with their text, so that the person can choose.",
        params: draftParams,
        headers: ifMatchHeaders,
        body: z.strictObject({
          text: z.string().max(500_000).describe("YAML; it may have errors"),
          baseVersion: z.int().min(1).nullable().describe("The published version that it began from; null for something new"),
        }),
        response: { 200: draftSchema, ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = revisionOf(request.headers["if-match"]);
      const name = { kind: "sequence", key: request.params.key } as const;
      return answerDraft(reply, await saveDraft(context, { ...name, ...request.body, revision, author: actorOf(request) }));
    },
  );

  app.delete(
    "/drafts/sequences/:key",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Discard the draft of a sequence. Its saves stay.",
        params: sequenceParams,
        headers: ifMatchHeaders,
        response: { 204: z.null(), ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = requiredRevision(request.headers["if-match"]);
      await discardDraft(context, { kind: "sequence", key: request.params.key, revision, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/drafts/sequences/:key/saves",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "The last 50 saves of a draft, the newest first, also of one that was discarded or published",
        params: sequenceParams,
        response: { 200: z.object({ items: z.array(draftSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listDraftSaves(context, { kind: "sequence", key: request.params.key }) }),
  );

  app.post(
    "/sequences/:key/publish",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Publish the draft of a sequence as a new version",
        description: "Leads who enter from now on use it. People who are on their way stay in their version: nobody's next step changes.",
        params: sequenceParams,
        headers: ifMatchHeaders,
        body: z.strictObject({ note: noteInput.optional() }),
        response: { 200: publishedSchema, 201: publishedSchema, ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = requiredRevision(request.headers["if-match"]);
      const published = await publishDraft(context, { ...request.params, ...request.body, revision, author: actorOf(request) });
      return reply.code(published.changed ? 201 : 200).send(published);
    },
  );

  app.post(
    "/sequences/:key/revert",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Publish an older version again, as a new one",
        description: "Changes nothing if the present version is the same.",
        params: sequenceParams,
        body: z.strictObject({ version: versionNumber, note: noteInput.optional() }),
        response: { 200: publishedSchema, 201: publishedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const published = await revertSequence(context, { ...request.params, ...request.body, author: actorOf(request) });
      return reply.code(published.changed ? 201 : 200).send(published);
    },
  );
}
