import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { scopes } from "../../domain/access/scopes.ts";
import { type IssuedKey, issueApiKey, keyShownBefore } from "../../services/access/issue-api-key.ts";
import { listApiKeys } from "../../services/access/list-api-keys.ts";
import { revokeApiKey } from "../../services/access/revoke-api-key.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, callerOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { idempotencyHeaders, idParams, problems, reasonInput } from "./listing.ts";

const keySchema = z
  .object({
    id: z.uuid(),
    name: z.string().describe("Whose it is; the audit names them so"),
    prefix: z.string().describe("First ten characters of the key. The key itself is kept nowhere."),
    scopes: z.array(z.string()).describe("What it may do; empty: everything, also what later releases add"),
    createdAt: z.date(),
    usedAt: z.date().nullable().describe("To within a minute"),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: "ApiKey" });

const issuedSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    prefix: z.string(),
    key: z.string().describe("The key itself, shown this once"),
    createdAt: z.date(),
  })
  .meta({ id: "IssuedApiKey" });

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
        description: "All of them in one answer: an installation has few. The caller narrows and sorts them.",
        response: { 200: z.object({ items: z.array(keySchema) }), ...problems },
      },
    },
    async () => ({ items: await listApiKeys(context) }),
  );

  app.post(
    "/keys",
    {
      config: staff("access:manage"),
      schema: {
        tags,
        summary: "Issue a key, which is shown once and kept nowhere",
        description:
          "Nobody gives permissions that they do not have. A repetition with the same `Idempotency-Key` issues no second key; since the first one is kept nowhere, its answer is 409 `api-key-shown-before`: revoke that key, unless you have it.",
        headers: idempotencyHeaders,
        body: z.strictObject({
          name: z.string().min(1).max(60).describe("Whose it is; the audit names them so"),
          scopes: z.array(z.enum(scopes)).min(1).max(scopes.length).describe("What it may do"),
        }),
        response: { 201: issuedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { name, scopes } = request.body;
      let issued: IssuedKey | undefined;
      return answerOnce(context, request, reply, {
        isKept: false,
        async perform(within) {
          issued = await issueApiKey(within, { name, scopes, actor: actorOf(request), held: callerOf(request).scopes });
          return { madeId: issued.id, leadId: null };
        },
        async read({ madeId }) {
          if (issued) return issued;
          throw await keyShownBefore(context, madeId);
        },
      });
    },
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
