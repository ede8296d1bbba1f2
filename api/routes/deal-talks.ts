import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { givePresentation } from "../../services/deals/give-presentation.ts";
import { raiseObjection } from "../../services/deals/raise-objection.ts";
import { readDealDetail } from "../../services/deals/read-deal-detail.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { dealDetailSchema, newObjectionSchema, newPresentationSchema } from "./deal-schemas.ts";
import { idempotencyHeaders, idParams, problems } from "./listing.ts";

const common = { tags: ["deals"], headers: idempotencyHeaders, params: idParams, response: { 201: dealDetailSchema, ...problems } };

/** What is said in a deal: presentations, and the objections to them. */
export async function dealTalkRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/deals/:id/objections",
    {
      config: staff("deals:write"),
      schema: {
        ...common,
        summary: "Note what a lead said instead of yes. They get the material of its kind, and a person asks again by its cadence.",
        body: newObjectionSchema,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { objectionId, leadId } = await raiseObjection(within, { ...request.body, dealId: id, actor: actorOf(request) });
          return { madeId: objectionId, leadId };
        },
        read: () => readDealDetail(context, id),
      });
    },
  );

  app.post(
    "/deals/:id/presentations",
    {
      config: staff("deals:write"),
      schema: {
        ...common,
        summary: "Note that the offer was presented: by whom, with what, and what moved the lead",
        body: newPresentationSchema,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { deck, ...body } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { presentationId, leadId } = await givePresentation(within, {
            ...body,
            deckKey: deck,
            dealId: id,
            actor: actorOf(request),
          });
          return { madeId: presentationId, leadId };
        },
        read: () => readDealDetail(context, id),
      });
    },
  );
}
