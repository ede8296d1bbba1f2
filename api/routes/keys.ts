import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { listApiKeys } from "../../services/access/list-api-keys.ts";
import { revokeApiKey } from "../../services/access/revoke-api-key.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, problems, reasonInput } from "./listing.ts";

const keySchema = z
  .object({
    id: z.uuid(),
    name: z.string().describe("Whose it is; the audit names them so"),
    prefix: z.string().describe("First ten characters of the key. The key itself is kept nowhere."),
    createdAt: z.date(),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: "ApiKey" });

export async function keyRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const tags = ["keys"];

  app.get(
    "/keys",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "List the keys of this API, revoked ones too",
        response: { 200: z.object({ items: z.array(keySchema) }), ...problems },
      },
    },
    async () => ({ items: await listApiKeys(context) }),
  );

  app.post(
    "/keys/:id/revoke",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "Revoke a key at once. Cannot be undone. A key that is revoked already stays as it is.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: keySchema, ...problems },
      },
    },
    async (request) => revokeApiKey(context, { key: request.params.id, reason: request.body.reason, actor: actorOf(request) }),
  );
}
