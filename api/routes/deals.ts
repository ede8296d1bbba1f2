import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { answerObjection } from "../../services/deals/answer-objection.ts";
import { changeDeal } from "../../services/deals/change-deal.ts";
import { closeDeal } from "../../services/deals/close-deal.ts";
import { handOverDeals } from "../../services/deals/hand-over-deals.ts";
import { listDeals } from "../../services/deals/list-deals.ts";
import { noteDate } from "../../services/deals/note-date.ts";
import { openDeal } from "../../services/deals/open-deal.ts";
import { readBoard } from "../../services/deals/read-board.ts";
import { readDealDetail } from "../../services/deals/read-deal-detail.ts";
import { readDealPlan } from "../../services/deals/read-deal-plan.ts";
import { readObjectionFigures } from "../../services/deals/read-objection-figures.ts";
import { reopenDeal } from "../../services/deals/reopen-deal.ts";
import { setDealPeople } from "../../services/deals/set-deal-people.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { requireLead } from "../../services/engine/leads/require-lead.ts";
import { actorOf, requireScope, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  boardQuery,
  boardSchema,
  closeSchema,
  dealChangeSchema,
  dealDetailSchema,
  dealQuery,
  dealSchema,
  figuresQuery,
  figuresSchema,
  handOverSchema,
  newDealSchema,
  noteDateSchema,
  peopleSchema,
  planQuery,
  planSchema,
} from "./deal-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const tags = ["deals"];
const reads = staff("deals:read");
const writes = staff("deals:write");
const detail = { 200: dealDetailSchema, ...problems };

/** Deals about back-end offers. What happens in one of them is in deal-talks.ts. */
export async function dealRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/deals",
    {
      config: reads,
      schema: {
        tags,
        summary: "List deals, the most urgent first: by the day on which they must buy, then by the next date",
        querystring: dealQuery,
        response: { 200: pageOf(dealSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, owner, ...query } = request.query;
      return listDeals(context, { ...query, leadId: lead, ownerId: owner });
    },
  );

  app.get(
    "/leads/:id/deals",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the deals of a lead",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(dealSchema), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireLead(context.database.pool, id);
      return listDeals(context, { ...request.query, leadId: id });
    },
  );

  app.get(
    "/deals/board",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read the open deals of an offer by step or by buying phase, each column with its count and the sum of its amounts",
        querystring: boardQuery,
        response: { 200: boardSchema, ...problems },
      },
    },
    async (request) => {
      const { owner, ...query } = request.query;
      return { columns: await readBoard(context, { ...query, ownerId: owner }) };
    },
  );

  app.get(
    "/deals/objection-figures",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read how many objections came after whose presentations, with which document",
        querystring: figuresQuery,
        response: { 200: figuresSchema, ...problems },
      },
    },
    async (request) => ({ items: await readObjectionFigures(context, request.query) }),
  );

  app.get(
    "/deal-plan",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read what staff choose from at a deal, in words: steps, phases, objections, urgencies, reasons, dates",
        querystring: planQuery,
        response: { 200: planSchema, ...problems },
      },
    },
    async (request) => readDealPlan(context, request.query.offer),
  );

  app.post(
    "/deals",
    {
      config: writes,
      schema: {
        tags,
        summary: "Open a deal of a lead about a back-end offer. Until it is closed, nothing else is sold to them.",
        description:
          "409 `first-step-missing` for a lead who has had no front-end offer; with `override` it is opened all the same, and the reason stands in the lead's timeline.",
        headers: idempotencyHeaders,
        body: newDealSchema,
        response: { 201: dealDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { offer, ...body } = request.body;
      if (body.override) await requireScope(context, request, "deals:override");
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { dealId } = await openDeal(within, { ...body, offerKey: offer, actor: actorOf(request) });
          return { madeId: dealId, leadId: body.leadId };
        },
        read: ({ madeId }) => readDealDetail(context, madeId),
      });
    },
  );

  app.post(
    "/deals/hand-over",
    {
      config: writes,
      schema: {
        tags,
        summary: "Give the open deals of one member of staff to another, each with its next action and its date",
        body: handOverSchema,
        response: { 200: z.object({ deals: z.int().describe("How many") }), ...problems },
      },
    },
    async (request) => handOverDeals(context, { ...request.body, actor: actorOf(request) }),
  );

  app.get(
    "/deals/:id",
    { config: reads, schema: { tags, summary: "Read a deal with all that belongs to it", params: idParams, response: detail } },
    async (request, reply) => tagged(reply, await readDealDetail(context, request.params.id)),
  );

  app.patch(
    "/deals/:id",
    {
      config: writes,
      schema: {
        tags,
        summary: "Change an open deal. What is left out stays; every move is kept.",
        headers: ifMatchHeaders,
        params: idParams,
        body: dealChangeSchema,
        response: { ...detail, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { reason, ...change } = request.body;
      await changeDeal(context, { id, change, reason, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );

  app.post(
    "/deals/:id/close",
    {
      config: writes,
      schema: {
        tags,
        summary: "Close a deal: won, lost with its reason, or void. Its objections end with it.",
        params: idParams,
        body: closeSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { state, reason, returnOn, note } = request.body;
      // The schema asks for the reason of a lost one.
      const closing = state === "lost" ? { state, reason: reason ?? ("other" as const), returnOn } : { state };
      await closeDeal(context, { id, closing, note, actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );

  app.post(
    "/deals/:id/reopen",
    {
      config: writes,
      schema: {
        tags,
        summary: "Open a lost or void deal again, with all that is known of it. An open one stays as it is.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await reopenDeal(context, { id, reason: request.body.reason, actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );

  app.put(
    "/deals/:id/people",
    {
      config: writes,
      schema: {
        tags,
        summary: "Say who takes part in the decision, in the place of those who were noted",
        headers: ifMatchHeaders,
        params: idParams,
        body: peopleSchema,
        response: { ...detail, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await setDealPeople(context, { id, people: request.body.people, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );

  app.post(
    "/deals/:id/dates",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note, move or remove a date of the lead's own for which the deal wakes, such as the end of a lease",
        params: idParams,
        body: noteDateSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await noteDate(context, { ...request.body, id, actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );

  app.post(
    "/deals/:id/objections/:objection/answer",
    {
      config: writes,
      schema: {
        tags,
        summary: "End an objection because the lead has answered: nobody asks again. Again, it changes nothing.",
        params: idParams.extend({ objection: z.uuid() }),
        body: z.strictObject({ answer: z.string().trim().min(1).max(2_000).describe("In their words") }),
        response: detail,
      },
    },
    async (request, reply) => {
      const { id, objection } = request.params;
      await answerObjection(context, { dealId: id, objectionId: objection, answer: request.body.answer, actor: actorOf(request) });
      return tagged(reply, await readDealDetail(context, id));
    },
  );
}
