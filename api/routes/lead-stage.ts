import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { readLead } from "../../services/leads/read-lead.ts";
import { setOwner } from "../../services/leads/set-owner.ts";
import { setStage, stages } from "../../services/leads/set-stage.ts";
import { actorOf, staff } from "../access.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { leadSchema } from "./leads.ts";
import { idParams, problems, reasonInput } from "./listing.ts";

const common = { tags: ["leads"], headers: ifMatchHeaders, params: idParams };
const answers = { 200: leadSchema, ...problems, ...changedProblem };

/** How near a lead is to buying, and who is in charge of them. */
export async function leadStageRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.put(
    "/leads/:id/stage",
    {
      config: staff("people:write"),
      schema: {
        ...common,
        summary: "Say how near a lead is to buying. With `none` no promotion is sent from now on.",
        body: z.strictObject({ stage: z.enum(stages), reason: reasonInput }),
        response: answers,
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      await setStage(context, { ...request.body, leadId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readLead(context, leadId));
    },
  );

  app.put(
    "/leads/:id/owner",
    {
      config: staff("people:write"),
      schema: {
        ...common,
        summary: "Say which member of staff is in charge of a lead; null: nobody. Repeating it changes nothing.",
        body: z.strictObject({
          ownerId: z.uuid().nullable().describe("Id of the member of staff"),
          reason: reasonInput.optional(),
        }),
        response: answers,
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      await setOwner(context, { ...request.body, leadId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readLead(context, leadId));
    },
  );
}
