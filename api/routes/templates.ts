import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listTemplates } from "../../services/templates/list-templates.ts";
import { staff } from "../access.ts";
import { problems } from "./listing.ts";

const template = z
  .object({
    key: z.string(),
    channel: z.string(),
    language: z.string(),
    version: z.int(),
    publishedAt: z.date(),
    author: z.string(),
  })
  .meta({ id: "Template" });

export async function templateRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().get(
    "/templates",
    {
      config: staff("definitions:write"),
      schema: {
        tags: ["templates"],
        summary: "List the newest version of each template",
        response: { 200: z.object({ items: z.array(template) }), ...problems },
      },
    },
    async () => ({ items: await listTemplates(context) }),
  );
}
