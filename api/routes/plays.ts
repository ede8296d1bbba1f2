import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listMembers, listPreviewed } from "../../services/plays/list-members.ts";
import { listPlays } from "../../services/plays/list-plays.ts";
import { previewPlay } from "../../services/plays/preview-play.ts";
import { readPlay } from "../../services/plays/read-play.ts";
import { startPlay } from "../../services/plays/start-play.ts";
import { stopPlay } from "../../services/plays/stop-play.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems } from "./listing.ts";
import {
  memberSchema,
  membersQuery,
  playDetailSchema,
  playRowSchema,
  previewedQuery,
  previewedSchema,
  previewSchema,
  reasonBody,
} from "./play-schemas.ts";
import { etagIn, settingHeaders } from "./setting-answer.ts";

const tags = ["plays"];
const reads = staff("plays:read");
const writes = staff("plays:write");

/** "Revenue now": existing customers are offered what comes next, those who are dormant are revived first. */
export async function playRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/plays/preview",
    {
      config: reads,
      schema: {
        tags,
        summary: "Who would be offered what now, who would be revived first, and who not and why",
        response: { 200: previewSchema, ...problems },
      },
    },
    async (_request, reply) => {
      const preview = await previewPlay(context);
      reply.header("etag", `"${preview.etag}"`);
      return preview;
    },
  );

  app.get(
    "/plays/preview/people",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the people behind the counts of the preview, as they stand now",
        querystring: previewedQuery,
        response: { 200: pageOf(previewedSchema), ...problems },
      },
    },
    async (request) => listPreviewed(context, request.query),
  );

  app.get(
    "/plays",
    {
      config: reads,
      schema: { tags, summary: "List plays, newest first", querystring: pageQuery, response: { 200: pageOf(playRowSchema), ...problems } },
    },
    async (request) => listPlays(context, request.query),
  );

  app.post(
    "/plays",
    {
      config: writes,
      schema: {
        tags,
        summary: "Start a play: it enrols those whom the preview shows in the sequences that the playbook names",
        description: "With `If-Match`, only if they are still those of the preview.",
        headers: idempotencyHeaders.extend(settingHeaders.shape),
        body: reasonBody,
        response: { 201: playDetailSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const etag = etagIn(request) ?? undefined;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { playId } = await startPlay(within, { etag, ...request.body, actor: actorOf(request) });
          return { madeId: playId, leadId: null };
        },
        read: ({ madeId }) => readPlay(context, madeId),
        etag: '"0"',
      });
    },
  );

  app.get(
    "/plays/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read a play with its progress and its result",
        params: idParams,
        response: { 200: playDetailSchema, ...problems },
      },
    },
    async (request, reply) => tagged(reply, await readPlay(context, request.params.id)),
  );

  app.get(
    "/plays/:id/people",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the people of a play, also those who were left out",
        params: idParams,
        querystring: membersQuery,
        response: { 200: pageOf(memberSchema), ...problems },
      },
    },
    async (request) => listMembers(context, request.params.id, request.query),
  );

  app.post(
    "/plays/:id/stop",
    {
      config: writes,
      schema: {
        tags,
        summary: "Stop a play: it offers nothing more, and the enrolments that it began end. The same again changes nothing.",
        headers: ifMatchHeaders,
        params: idParams,
        body: reasonBody,
        response: { 200: playDetailSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await stopPlay(context, { id, revision: revisionIn(request), ...request.body, actor: actorOf(request) });
      return tagged(reply, await readPlay(context, id));
    },
  );
}
