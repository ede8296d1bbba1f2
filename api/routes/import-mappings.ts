import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { columnsSchema } from "../../domain/imports/target.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { deleteMapping, listMappings, saveMapping } from "../../services/imports/saved-mappings.ts";
import { actorOf, staff } from "../access.ts";
import { problems } from "./listing.ts";
import { definitionHeaders, etagIn, etagSchema, settingHeaders, settingProblems } from "./setting-answer.ts";

const nameParams = z.strictObject({ name: z.string().trim().min(1).max(100) });
const mappingSchema = z
  .object({
    name: z.string(),
    columns: z
      .record(z.string(), z.string())
      .describe("Header in the file → target: email, phone, fullName, company …, or a field such as text:department"),
    etag: etagSchema,
  })
  .meta({ id: "ImportMapping" });

const tags = ["imports"];

/** Saved column mappings: each for the files of one kind. */
export async function importMappingRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/imports/mappings",
    {
      config: staff("imports:read"),
      schema: {
        tags,
        summary: "List the saved column mappings, by name",
        response: { 200: z.object({ items: z.array(mappingSchema) }), ...problems },
      },
    },
    async () => ({ items: await listMappings(context) }),
  );

  app.put(
    "/imports/mappings/:name",
    {
      config: staff("imports:write"),
      schema: {
        tags,
        summary: "Save a column mapping; replaces one of the same name",
        params: nameParams,
        headers: definitionHeaders,
        body: z.strictObject({ columns: columnsSchema.refine((columns) => Object.keys(columns).length <= 300, "at most 300 columns") }),
        response: { 200: mappingSchema, ...settingProblems, ...problems },
      },
    },
    async (request) => {
      const { name } = request.params;
      const saved = await saveMapping(context, { name, ...request.body }, { actor: actorOf(request), ifMatch: etagIn(request) });
      return { name, columns: saved.value, etag: saved.etag };
    },
  );

  app.delete(
    "/imports/mappings/:name",
    {
      config: staff("imports:write"),
      schema: {
        tags,
        summary: "Delete a saved column mapping",
        params: nameParams,
        headers: settingHeaders,
        response: { 204: z.null(), ...settingProblems, ...problems },
      },
    },
    async (request, reply) => {
      await deleteMapping(context, request.params.name, { actor: actorOf(request), ifMatch: etagIn(request) });
      return reply.code(204).send(null);
    },
  );
}
