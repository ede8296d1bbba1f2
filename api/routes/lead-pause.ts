import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { pauseLead, resumeLead } from "../../services/enrolments/pause-lead.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, instantInput, problems, reasonInput } from "./listing.ts";
import { undoSchema } from "./undo.ts";

const tags = ["enrolments"];
const ids = z.array(z.uuid()).describe("Ids of the enrolments");

/** Everything of one lead at once. */
export async function leadPauseRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/leads/:id/pause",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Pause all running enrolments of a lead. Remaining delays are kept.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput, until: instantInput.optional().describe("They resume automatically at this time") }),
        response: { 200: z.object({ paused: ids, undo: undoSchema }).meta({ id: "PausedLead" }), ...problems },
      },
    },
    async (request) => pauseLead(context, { ...request.body, leadId: request.params.id, actor: actorOf(request) }),
  );

  app.post(
    "/leads/:id/resume",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Resume all paused enrolments of a lead. Parked ones stay parked.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: z.object({ resumed: ids }).meta({ id: "ResumedLead" }), ...problems },
      },
    },
    async (request) => resumeLead(context, { ...request.body, leadId: request.params.id, actor: actorOf(request) }),
  );
}
