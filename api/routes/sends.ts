import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { resolutions } from "../../domain/touches/resolution.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listPlanned } from "../../services/engine/dispatch/list-planned.ts";
import { listUnknownSends } from "../../services/engine/dispatch/list-unknown-sends.ts";
import { resolveSend } from "../../services/engine/dispatch/resolve-send.ts";
import { actorOf, staff } from "../access.ts";
import { boundInput, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const unknownSend = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    channel: z.string(),
    category: z.string(),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    slot: z.string().describe("The step or message of its origin"),
    at: z.date(),
    code: z.string().nullable(),
  })
  .meta({ id: "UnknownSend" });

const plannedMessage = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    channel: z.string(),
    category: z.string(),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    slot: z.string().describe("The step or message of its origin"),
    at: z.date(),
  })
  .meta({ id: "PlannedMessage" });

const tags = ["sends"];

export async function sendRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sends/unknown",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages of which nobody knows whether they arrived, the newest first",
        querystring: pageQuery.extend({ leadId: z.uuid().optional() }),
        response: { 200: pageOf(unknownSend), ...problems },
      },
    },
    async (request) => listUnknownSends(context, request.query),
  );

  app.get(
    "/sends/planned",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages that go before an instant unless a rule objects then, the next first",
        querystring: pageQuery.extend({ channel: z.enum(["email", "line", "person"]).optional(), before: boundInput }),
        response: { 200: pageOf(plannedMessage), ...problems },
      },
    },
    async (request) => listPlanned(context, request.query),
  );

  app.post(
    "/sends/:id/resolve",
    {
      config: staff("sends:resolve"),
      schema: {
        tags,
        summary: "Say what became of a message that ended unknown",
        params: idParams,
        body: z.strictObject({
          as: z
            .enum(resolutions)
            .describe("arrived: it counts as sent. not-arrived: it is due again, and every rule decides anew. leave: it stays unknown."),
          reason: reasonInput,
        }),
        response: { 200: z.object({ id: z.uuid(), state: z.enum(["sent", "failed", "unknown"]) }), ...problems },
      },
    },
    async (request) => resolveSend(context, { sendId: request.params.id, ...request.body, actor: actorOf(request) }),
  );
}
