import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { publishTemplateDraft, revertTemplate } from "../../services/templates/publish-draft.ts";
import {
  createTemplate,
  discardTemplateDraft,
  listTemplateSaves,
  readTemplateDraft,
  saveTemplateDraft,
} from "../../services/templates/template-draft.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { answerDraft, draftProblems, draftSchema, FIRST_REVISION, ifMatchHeaders, requiredRevision, revisionOf } from "./draft-answer.ts";
import { idempotencyHeaders, problems } from "./listing.ts";
import { channel, contentSchema, keyOf, keyParams, language, templateKey, variant } from "./template-schemas.ts";

const templateDraftSchema = draftSchema.omit({ text: true }).extend({ content: contentSchema }).meta({ id: "TemplateDraft" });

const publishedSchema = z
  .object({
    key: z.string(),
    channel,
    language: z.string(),
    version: z.int(),
    changed: z.boolean().describe("False if the newest version is already the same"),
  })
  .meta({ id: "PublishedTemplate" });

const version = z.int().min(1).max(2_147_483_647);
const ofVariant = z.strictObject(variant);
const tags = ["templates"];
/** Holds the longest content, in any script. Bytes. */
const bodyLimit = 1024 * 1024;

/** What is being written and is not published. The text of a `DraftConflict` is the JSON of the content. */
export async function templateDraftRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/templates",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Begin a template as a draft: from a starter, or as a copy in the same channel",
        description: "A name that is taken is refused (409).",
        headers: idempotencyHeaders,
        body: z.strictObject({
          key: templateKey,
          channel,
          language: language.default("ja"),
          from: z
            .discriminatedUnion("kind", [
              z.strictObject({ kind: z.literal("starter") }),
              z.strictObject({ kind: z.literal("copy"), key: templateKey, language: language.default("ja"), version: version.optional() }),
            ])
            .default({ kind: "starter" }),
        }),
        response: { 201: templateDraftSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { from, ...name } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          await createTemplate(within, name, { from, author: actorOf(request) });
          return { madeId: name.key, leadId: null };
        },
        read: () => readTemplateDraft(context, name),
        etag: FIRST_REVISION,
      });
    },
  );

  app.get(
    "/drafts/templates/:folder/:name",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "The draft of a template",
        params: keyParams,
        querystring: ofVariant,
        response: { 200: templateDraftSchema, ...problems },
      },
    },
    async ({ params, query }, reply) => answerDraft(reply, await readTemplateDraft(context, { key: keyOf(params), ...query })),
  );

  app.put(
    "/drafts/templates/:folder/:name",
    {
      config: staff("definitions:write"),
      bodyLimit,
      schema: {
        tags,
        summary: "Save the draft of a template",
        description:
          "It may have errors. Over another person's save it is refused (412) with their content as JSON, so that the person can choose.",
        params: keyParams,
        querystring: ofVariant,
        headers: ifMatchHeaders,
        body: z.strictObject({
          content: contentSchema.describe("In the template's channel"),
          baseVersion: version.nullable().describe("The published version that it began from; null for something new"),
        }),
        response: { 200: templateDraftSchema, ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = revisionOf(request.headers["if-match"]);
      const name = { key: keyOf(request.params), ...request.query };
      return answerDraft(reply, await saveTemplateDraft(context, name, { ...request.body, revision, author: actorOf(request) }));
    },
  );

  app.delete(
    "/drafts/templates/:folder/:name",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Discard the draft of a template. Its saves stay.",
        params: keyParams,
        querystring: ofVariant,
        headers: ifMatchHeaders,
        response: { 204: z.null(), ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = requiredRevision(request.headers["if-match"]);
      await discardTemplateDraft(context, { key: keyOf(request.params), ...request.query }, { revision, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );

  app.get(
    "/drafts/templates/:folder/:name/saves",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "The last 50 saves of a template's draft, the newest first, also of one that was discarded or published",
        params: keyParams,
        querystring: ofVariant,
        response: { 200: z.object({ items: z.array(templateDraftSchema) }), ...problems },
      },
    },
    async ({ params, query }) => ({ items: await listTemplateSaves(context, { key: keyOf(params), ...query }) }),
  );

  app.post(
    "/templates/:folder/:name/publish",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Publish the draft of a template as a new version",
        description: "Messages that are made from now on use it. Messages that are made already go out as they are.",
        params: keyParams,
        querystring: ofVariant,
        headers: ifMatchHeaders,
        response: { 200: publishedSchema, 201: publishedSchema, ...draftProblems, ...problems },
      },
    },
    async (request, reply) => {
      const revision = requiredRevision(request.headers["if-match"]);
      const name = { key: keyOf(request.params), ...request.query };
      const published = await publishTemplateDraft(context, name, { revision, author: actorOf(request) });
      return reply.code(published.changed ? 201 : 200).send({ ...published, channel: name.channel });
    },
  );

  app.post(
    "/templates/:folder/:name/revert",
    {
      config: staff("definitions:write"),
      schema: {
        tags,
        summary: "Publish an older version of a template again, as a new one",
        description: "Changes nothing if the newest version is the same.",
        params: keyParams,
        querystring: ofVariant,
        body: z.strictObject({ version }),
        response: { 200: publishedSchema, 201: publishedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const name = { key: keyOf(request.params), ...request.query };
      const published = await revertTemplate(context, name, { ...request.body, author: actorOf(request) });
      return reply.code(published.changed ? 201 : 200).send({ ...published, channel: name.channel });
    },
  );
}
