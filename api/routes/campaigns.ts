import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { changeCampaign } from "../../services/campaigns/change-campaign.ts";
import { readChecklists } from "../../services/campaigns/checklists.ts";
import { addCost, removeCost } from "../../services/campaigns/costs.ts";
import { createCampaign } from "../../services/campaigns/create-campaign.ts";
import { addItem, changeItem, removeItem } from "../../services/campaigns/items.ts";
import { listCampaignPeople } from "../../services/campaigns/list-campaign-people.ts";
import { listCampaigns } from "../../services/campaigns/list-campaigns.ts";
import { readCampaignDetail } from "../../services/campaigns/read-campaign-detail.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  campaignChangeSchema,
  campaignDetailSchema,
  campaignPeopleQuery,
  campaignPeopleSchema,
  campaignQuery,
  campaignSchema,
  checklistsSchema,
  itemChangeSchema,
  newCampaignSchema,
  newCostSchema,
  newItemSchema,
} from "./campaign-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, problems } from "./listing.ts";

const tags = ["campaigns"];
const reads = staff("campaigns:read");
const writes = staff("campaigns:write");
const changes = { tags, headers: ifMatchHeaders, response: { 200: campaignDetailSchema, ...problems, ...changedProblem } };
const additions = {
  tags,
  headers: ifMatchHeaders.extend(idempotencyHeaders.shape),
  response: { 201: campaignDetailSchema, ...problems, ...changedProblem },
};
const itemParams = idParams.extend({ item: z.uuid() });
const costParams = idParams.extend({ cost: z.uuid() });

/** Campaigns: what they cost, what is to be done for them, and what they brought. */
export async function campaignRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const read = (id: string) => readCampaignDetail(context, id);
  const answer = async (reply: FastifyReply, id: string) => tagged(reply, await read(id));
  const actOf = (request: FastifyRequest, id: string) => ({ id, revision: revisionIn(request), actor: actorOf(request) });

  app.get(
    "/campaigns",
    {
      config: reads,
      schema: {
        tags,
        summary: "List campaigns with what they brought, those that start last first",
        querystring: campaignQuery,
        response: { 200: pageOf(campaignSchema), ...problems },
      },
    },
    async (request) => {
      const { owner, ...query } = request.query;
      return listCampaigns(context, { ...query, ownerId: owner });
    },
  );

  app.get(
    "/campaign-checklists",
    {
      config: reads,
      schema: { tags, summary: "List the checklists of the playbook", response: { 200: checklistsSchema, ...problems } },
    },
    async () => ({ items: await readChecklists(context.database.pool) }),
  );

  app.post(
    "/campaigns",
    {
      config: writes,
      schema: {
        tags,
        summary: "Make a campaign",
        description: "409 `campaign-source-taken` when another campaign has the source on the same days.",
        headers: idempotencyHeaders,
        body: newCampaignSchema,
        response: { 201: campaignDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { campaignId } = await createCampaign(within, { ...request.body, actor: actorOf(request) });
          return { madeId: campaignId, leadId: null };
        },
        read: ({ madeId }) => read(madeId),
      });
    },
  );

  app.get(
    "/campaigns/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read a campaign with its checklist, its costs and what it brought",
        params: idParams,
        response: { 200: campaignDetailSchema, ...problems },
      },
    },
    async (request, reply) => answer(reply, request.params.id),
  );

  app.get(
    "/campaigns/:id/people",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the people behind a number of a campaign",
        params: idParams,
        querystring: campaignPeopleQuery,
        response: { 200: campaignPeopleSchema, ...problems },
      },
    },
    async (request) => {
      const { route, ...query } = request.query;
      return listCampaignPeople(context, { id: request.params.id, ...query, route: route === "" ? null : route });
    },
  );

  app.patch(
    "/campaigns/:id",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Change a campaign. Items of its checklist that count from its days move with them.",
        params: idParams,
        body: campaignChangeSchema,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await changeCampaign(context, { ...actOf(request, id), change: request.body });
      return answer(reply, id);
    },
  );

  app.post(
    "/campaigns/:id/costs",
    { config: writes, schema: { ...additions, summary: "Note money that was spent", params: idParams, body: newCostSchema } },
    async (request, reply) => {
      const { id } = request.params;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { costId } = await addCost(within, { ...actOf(request, id), ...request.body });
          return { madeId: costId, leadId: null };
        },
        read: () => read(id),
      });
    },
  );

  app.delete(
    "/campaigns/:id/costs/:cost",
    { config: writes, schema: { ...changes, summary: "Take a cost back that was noted by mistake", params: costParams } },
    async (request, reply) => {
      const { id, cost: costId } = request.params;
      await removeCost(context, { ...actOf(request, id), costId });
      return answer(reply, id);
    },
  );

  app.post(
    "/campaigns/:id/items",
    { config: writes, schema: { ...additions, summary: "Add something to the checklist", params: idParams, body: newItemSchema } },
    async (request, reply) => {
      const { id } = request.params;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { itemId } = await addItem(within, { ...actOf(request, id), ...request.body });
          return { madeId: itemId, leadId: null };
        },
        read: () => read(id),
      });
    },
  );

  app.patch(
    "/campaigns/:id/items/:item",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Change something in the checklist, or note that it is done or not",
        params: itemParams,
        body: itemChangeSchema,
      },
    },
    async (request, reply) => {
      const { id, item: itemId } = request.params;
      await changeItem(context, { ...actOf(request, id), itemId, change: request.body });
      return answer(reply, id);
    },
  );

  app.delete(
    "/campaigns/:id/items/:item",
    { config: writes, schema: { ...changes, summary: "Remove something from the checklist", params: itemParams } },
    async (request, reply) => {
      const { id, item: itemId } = request.params;
      await removeItem(context, { ...actOf(request, id), itemId });
      return answer(reply, id);
    },
  );
}
