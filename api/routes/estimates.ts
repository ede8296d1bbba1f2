import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { askPrice } from "../../services/estimates/ask-price.ts";
import { changeEstimate } from "../../services/estimates/change-estimate.ts";
import { commentEstimate } from "../../services/estimates/comment-estimate.ts";
import { commentsFull } from "../../services/estimates/comments-full.ts";
import { createEstimate } from "../../services/estimates/create-estimate.ts";
import { listEstimates } from "../../services/estimates/list-estimates.ts";
import { readEstimateDetail } from "../../services/estimates/read-estimate-detail.ts";
import { reviseEstimate } from "../../services/estimates/revise-estimate.ts";
import { sendEstimate } from "../../services/estimates/send-estimate.ts";
import { suggestEstimate } from "../../services/estimates/suggest-estimate.ts";
import { actorOf, requireScope, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  commentSchema,
  estimateContentSchema,
  estimateDetailSchema,
  estimateQuery,
  estimateSchema,
  newEstimateSchema,
  revisionSchema,
  suggestionSchema,
} from "./estimate-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, problems } from "./listing.ts";

const tags = ["estimates"];
const reads = staff("deals:read");
const writes = staff("deals:write");
const detail = { 200: estimateDetailSchema, ...problems };
const made = { 201: estimateDetailSchema, ...problems };

/** Estimates, and questions for the price. */
export async function estimateRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/estimates",
    {
      config: reads,
      schema: {
        tags,
        summary: "List estimates, newest first",
        querystring: estimateQuery,
        response: { 200: pageOf(estimateSchema), ...problems },
      },
    },
    async (request) => {
      const { deal, lead, ...query } = request.query;
      return listEstimates(context, { ...query, dealId: deal, leadId: lead });
    },
  );

  app.get(
    "/deals/:id/estimate-suggestion",
    {
      config: reads,
      schema: {
        tags,
        summary: "Suggest an estimate from the offer's price and the lead's own words. Changes nothing.",
        params: idParams,
        response: { 200: suggestionSchema, ...problems },
      },
    },
    async (request) => suggestEstimate(context, request.params.id),
  );

  app.post(
    "/deals/:id/estimates",
    {
      config: writes,
      schema: {
        tags,
        summary: "Write the draft of an estimate. The lead sees nothing until it is sent.",
        headers: idempotencyHeaders,
        params: idParams,
        body: newEstimateSchema,
        response: made,
      },
    },
    async (request, reply) => {
      const dealId = request.params.id;
      if (request.body.override) await requireScope(context, request, "deals:override");
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { estimateId, leadId } = await createEstimate(within, { ...request.body, dealId, actor: actorOf(request) });
          return { madeId: estimateId, leadId };
        },
        read: ({ madeId }) => readEstimateDetail(context, madeId),
      });
    },
  );

  app.get(
    "/estimates/:id",
    {
      config: reads,
      schema: { tags, summary: "Read an estimate with its comments, and how often the lead opened it", params: idParams, response: detail },
    },
    async (request, reply) => tagged(reply, await readEstimateDetail(context, request.params.id)),
  );

  app.put(
    "/estimates/:id",
    {
      config: writes,
      schema: {
        tags,
        summary: "Change a draft. What was sent never changes: revise it.",
        headers: ifMatchHeaders,
        params: idParams,
        body: estimateContentSchema,
        response: { ...detail, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await changeEstimate(context, { ...request.body, id, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readEstimateDetail(context, id));
    },
  );

  app.post(
    "/estimates/:id/send",
    {
      config: writes,
      schema: {
        tags,
        summary: "Send a draft. It takes the place of what the lead had of this deal. Again, it changes nothing.",
        params: idParams,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await sendEstimate(context, { id, actor: actorOf(request) });
      return tagged(reply, await readEstimateDetail(context, id));
    },
  );

  app.post(
    "/estimates/:id/revise",
    {
      config: writes,
      schema: {
        tags,
        summary: "Write the draft that takes the place of an estimate once it is sent. The old link then leads to it.",
        headers: idempotencyHeaders,
        params: idParams,
        body: revisionSchema,
        response: made,
      },
    },
    async (request, reply) => {
      if (request.body.override) await requireScope(context, request, "deals:override");
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { estimateId, leadId } = await reviseEstimate(within, { ...request.body, id: request.params.id, actor: actorOf(request) });
          return { madeId: estimateId, leadId };
        },
        read: ({ madeId }) => readEstimateDetail(context, madeId),
      });
    },
  );

  app.post(
    "/estimates/:id/comments",
    {
      config: writes,
      schema: {
        tags,
        summary: "Write on the page of an estimate, such as an answer to the lead. The same words again change nothing.",
        params: idParams,
        body: commentSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if ((await commentEstimate(context, { ...request.body, id, author: actorOf(request) })) === "too-many") throw commentsFull();
      return tagged(reply, await readEstimateDetail(context, id));
    },
  );

  app.post(
    "/leads/:id/price-questions",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note that a lead asks for the price of an offer: a person answers with a range within three hours",
        description: "Somebody who has had no front-end offer is invited to one instead. The same question within that time is one task.",
        params: idParams,
        body: z.strictObject({ offer: z.string().max(100).describe("Key") }),
        response: { 204: z.null().describe("A person has the task"), ...problems },
      },
    },
    async (request, reply) => {
      await askPrice(context, { leadId: request.params.id, offerKey: request.body.offer, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );
}
