import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Context } from "../../services/engine/context/context.ts";
import { acknowledgeAlarm } from "../../services/sessions/acknowledge-alarm.ts";
import { readFollowUp } from "../../services/sessions/read-follow-up.ts";
import { actorOf, staff } from "../access.ts";
import { acknowledgementSchema, followUpSchema } from "./follow-up-schemas.ts";
import { idParams, problems } from "./listing.ts";

const tags = ["sessions"];

/** What comes after a session: what guests say of it, and how many went on to the next offer. */
export async function followUpRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sessions/:id/follow-up",
    {
      config: staff("sessions:read"),
      schema: {
        tags,
        summary: "Read what came after a session whose list is closed: ratings, and how many went on to the next offer",
        params: idParams,
        response: { 200: followUpSchema, ...problems },
      },
    },
    async (request) => readFollowUp(context, request.params.id),
  );

  app.post(
    "/sessions/:id/follow-up/acknowledge",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Answer the alarm of a session with the cause that was found. A later answer replaces it.",
        params: idParams,
        body: acknowledgementSchema,
        response: { 200: followUpSchema, ...problems },
      },
    },
    async (request) => {
      const sessionId = request.params.id;
      await acknowledgeAlarm(context, { ...request.body, sessionId, actor: actorOf(request) });
      return readFollowUp(context, sessionId);
    },
  );
}
