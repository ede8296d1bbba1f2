import type { FastifyInstance, FastifyReply } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { addMilestone, beginEarly, dropMilestone, moveMilestone } from "../../services/deliveries/change-plan.ts";
import { completeDelivery } from "../../services/deliveries/complete-delivery.ts";
import { handOverMaterial } from "../../services/deliveries/hand-over-material.ts";
import { listDeliveries } from "../../services/deliveries/list-deliveries.ts";
import { markMilestone } from "../../services/deliveries/mark-milestone.ts";
import { type DeliveryDetail, readDeliveryDetail } from "../../services/deliveries/read-delivery-detail.ts";
import { setDeliveryOwner } from "../../services/deliveries/set-delivery-owner.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { requireLead } from "../../services/engine/leads/require-lead.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  completeSchema,
  deliveryDetailSchema,
  deliveryQuery,
  deliverySchema,
  handOverSchema,
  markSchema,
  moveSchema,
  newMilestoneSchema,
  ownerSchema,
} from "./delivery-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { undoSchema } from "./undo.ts";

const tags = ["deliveries"];
const reads = staff("deliveries:read");
const writes = staff("deliveries:write");
const answers = { 200: deliveryDetailSchema, ...problems };
const milestoneParams = z.strictObject({ id: z.uuid(), milestone: z.uuid() });

/** What is delivered after contracts. */
export async function deliveryRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const answer = async (reply: FastifyReply, id: string): Promise<DeliveryDetail> => tagged(reply, await readDeliveryDetail(context, id));
  const changes = { tags, headers: ifMatchHeaders, response: { ...answers, ...changedProblem } };

  app.get(
    "/deliveries",
    {
      config: reads,
      schema: {
        tags,
        summary: "List deliveries, overdue first, then by the day of the next milestone",
        querystring: deliveryQuery,
        response: { 200: pageOf(deliverySchema), ...problems },
      },
    },
    async (request) => {
      const { lead, owner, ...query } = request.query;
      return listDeliveries(context, { ...query, leadId: lead, ownerId: owner });
    },
  );

  app.get(
    "/leads/:id/deliveries",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the deliveries of a lead",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(deliverySchema), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireLead(context.database.pool, id);
      return listDeliveries(context, { ...request.query, leadId: id });
    },
  );

  app.get(
    "/deliveries/:id",
    {
      config: reads,
      schema: { tags, summary: "Read a delivery with its plan and what they said of it", params: idParams, response: answers },
    },
    async (request, reply) => answer(reply, request.params.id),
  );

  app.post(
    "/deliveries/:id/begin-early",
    {
      config: writes,
      schema: { ...changes, summary: "Begin before cooling-off is over", params: idParams, body: z.strictObject({ reason: reasonInput }) },
    },
    async (request, reply) => {
      const { id } = request.params;
      await beginEarly(context, { id, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );

  app.post(
    "/deliveries/:id/owner",
    { config: writes, schema: { ...changes, summary: "Put a member of staff in charge", params: idParams, body: ownerSchema } },
    async (request, reply) => {
      const { id } = request.params;
      await setDeliveryOwner(context, { id, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );

  app.post(
    "/deliveries/:id/complete",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Complete a delivery. They are asked whether it was worth more than its price.",
        description: "422 `delivery-open-milestones` while milestones are open and there is no reason to drop them.",
        params: idParams,
        body: completeSchema,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await completeDelivery(context, { id, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );

  app.post(
    "/deliveries/:id/milestones",
    {
      config: writes,
      schema: {
        tags,
        summary: "Add a milestone",
        headers: ifMatchHeaders.extend(idempotencyHeaders.shape),
        params: idParams,
        body: newMilestoneSchema,
        response: { 201: deliveryDetailSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { reason, ...milestone } = request.body;
      const revision = revisionIn(request);
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { milestoneId } = await addMilestone(within, { id, milestone, reason, revision, actor: actorOf(request) });
          return { madeId: milestoneId, leadId: (await readDeliveryDetail(within, id)).leadId };
        },
        read: () => readDeliveryDetail(context, id),
      });
    },
  );

  app.post(
    "/deliveries/:id/milestones/:milestone/mark",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Note what became of a milestone",
        params: milestoneParams,
        body: markSchema,
        response: { ...problems, ...changedProblem, 200: z.object({ delivery: deliveryDetailSchema, undo: undoSchema }) },
      },
    },
    async (request, reply) => {
      const { id, milestone: milestoneId } = request.params;
      const { undo } = await markMilestone(context, {
        id,
        milestoneId,
        ...request.body,
        revision: revisionIn(request),
        actor: actorOf(request),
      });
      return { delivery: await answer(reply, id), undo };
    },
  );

  app.post(
    "/deliveries/:id/milestones/:milestone/move",
    { config: writes, schema: { ...changes, summary: "Move a milestone to another day", params: milestoneParams, body: moveSchema } },
    async (request, reply) => {
      const { id, milestone: milestoneId } = request.params;
      await moveMilestone(context, { id, milestoneId, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );

  app.post(
    "/deliveries/:id/milestones/:milestone/drop",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Drop a milestone. It stays visible, with the reason.",
        params: milestoneParams,
        body: z.strictObject({ reason: reasonInput }),
      },
    },
    async (request, reply) => {
      const { id, milestone: milestoneId } = request.params;
      await dropMilestone(context, { id, milestoneId, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );

  app.post(
    "/deliveries/:id/milestones/:milestone/hand-over",
    {
      config: writes,
      schema: {
        ...changes,
        summary: "Hand over the materials of a milestone, by a letter or by hand. A letter goes once.",
        params: milestoneParams,
        body: handOverSchema,
      },
    },
    async (request, reply) => {
      const { id, milestone: milestoneId } = request.params;
      await handOverMaterial(context, { id, milestoneId, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return answer(reply, id);
    },
  );
}
