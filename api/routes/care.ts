import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { answerCheckIn } from "../../services/care/answer-check-in.ts";
import { listCares } from "../../services/care/list-cares.ts";
import { readCareDetail, readCareOfLead } from "../../services/care/read-care-detail.ts";
import { readLeavings } from "../../services/care/read-leavings.ts";
import { recordLeaving } from "../../services/care/record-leaving.ts";
import { recordReferral } from "../../services/care/record-referral.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { requireLead } from "../../services/engine/leads/require-lead.ts";
import { actorOf, staff } from "../access.ts";
import {
  careDetailSchema,
  careQuery,
  careRowSchema,
  checkInAnswerSchema,
  leavingSchema,
  leavingsQuery,
  leavingsSchema,
  referralSchema,
} from "./care-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idParams, pageOf, problems } from "./listing.ts";

const tags = ["care"];
const reads = staff("care:read");
const writes = staff("care:write");
const answers = { 200: careDetailSchema, ...problems, ...changedProblem };

/** Care of customers: who needs a word, and what came of it. */
export async function careRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const actOf = (request: FastifyRequest, id: string) => ({ id, revision: revisionIn(request), actor: actorOf(request) });

  app.get(
    "/care",
    {
      config: reads,
      schema: {
        tags,
        summary: "List customers with what they need, who needs a word at the top",
        querystring: careQuery,
        response: { 200: pageOf(careRowSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listCares(context, { ...query, leadId: lead });
    },
  );

  app.get(
    "/care/leavings",
    {
      config: reads,
      schema: {
        tags,
        summary: "Count the customers who went, by reason and month. Each number is the length of its list.",
        description: "The list is `GET /care?state=gone` with `reason`, and with `from` and `before` as `endedFrom` and `endedBefore`.",
        querystring: leavingsQuery,
        response: { 200: leavingsSchema, ...problems },
      },
    },
    async (request) => readLeavings(context, request.query),
  );

  app.get(
    "/leads/:id/care",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read the newest care of a customer with its check-ins and referrals",
        params: idParams,
        response: { 200: z.object({ care: careDetailSchema.nullable().describe("null for a lead that is no customer") }), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireLead(context.database.pool, id);
      return { care: await readCareOfLead(context, id) };
    },
  );

  app.get(
    "/care/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read the care of a customer with its check-ins and referrals",
        params: idParams,
        response: { 200: careDetailSchema, ...problems },
      },
    },
    async (request, reply) => tagged(reply, await readCareDetail(context, request.params.id)),
  );

  app.post(
    "/care/:id/check-ins/:checkIn/answer",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note what came of a check-in by a person. The same again changes nothing.",
        headers: ifMatchHeaders,
        params: idParams.extend({ checkIn: z.uuid() }),
        body: checkInAnswerSchema,
        response: answers,
      },
    },
    async (request, reply) => {
      const { id, checkIn } = request.params;
      await answerCheckIn(context, { ...actOf(request, id), checkInId: checkIn, ...request.body });
      return tagged(reply, await readCareDetail(context, id));
    },
  );

  app.post(
    "/care/:id/leaving",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note that a customer left, and why. The care ends, and begins again when they buy again. The same again changes nothing.",
        headers: ifMatchHeaders,
        params: idParams,
        body: leavingSchema,
        response: answers,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await recordLeaving(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readCareDetail(context, id));
    },
  );

  app.post(
    "/care/:id/referrals",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note whom a customer brought. Somebody without a source gets that of referrals. The same again changes nothing.",
        headers: ifMatchHeaders,
        params: idParams,
        body: referralSchema,
        response: answers,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await recordReferral(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readCareDetail(context, id));
    },
  );
}
