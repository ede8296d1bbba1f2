import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { addSuppression } from "../../services/suppressions/add-suppression.ts";
import { liftSuppression } from "../../services/suppressions/lift-suppression.ts";
import { listSuppressions } from "../../services/suppressions/list-suppressions.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const suppressionSchema = z
  .object({
    id: z.uuid(),
    channel: z.string(),
    scope: z.string(),
    reason: z.string(),
    at: z.date(),
    liftedAt: z.date().nullable(),
    final: z.boolean().describe('True after an erasure with "never again": it cannot be lifted'),
    leadIds: z.array(z.uuid()),
  })
  .meta({ id: "Suppression" });

const tags = ["suppressions"];
const added = z.object({ id: z.uuid(), added: z.boolean().describe("False if the address was already suppressed") });

export async function suppressionRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/suppressions",
    {
      config: staff("suppressions:read"),
      schema: {
        tags,
        summary: "List suppressions. The addresses themselves are not stored, only hashes.",
        querystring: pageQuery,
        response: { 200: pageOf(suppressionSchema), ...problems },
      },
    },
    async (request) => listSuppressions(context, request.query),
  );

  app.post(
    "/suppressions",
    {
      config: staff("suppressions:write"),
      schema: {
        tags,
        summary: "Suppress an address: it is never contacted again. Repeating this changes nothing.",
        body: z.strictObject({
          channel: z.enum(["email", "line"]),
          address: z.string().min(1).max(254),
          scope: z.enum(["all", "advertising"]).default("all"),
          reason: reasonInput,
        }),
        response: { 200: added, 201: added, ...problems },
      },
    },
    async (request, reply) => {
      const result = await addSuppression(context, { ...request.body, actor: actorOf(request) });
      return reply.code(result.added ? 201 : 200).send(result);
    },
  );

  app.post(
    "/suppressions/:id/lift",
    {
      config: staff("suppressions:write"),
      schema: {
        tags,
        summary: "Lift a suppression, with a reason. What the person opted out of stays so.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: z.object({ id: z.uuid(), liftedAt: z.date() }), ...problems },
      },
    },
    async (request) => liftSuppression(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) }),
  );
}
