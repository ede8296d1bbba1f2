import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { categories } from "../../domain/touches/category.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listTemplates } from "../../services/templates/list-templates.ts";
import { listVersions, readTemplate } from "../../services/templates/read-template.ts";
import { staff } from "../access.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";
import { draftStateSchema } from "./sequence-parts.ts";
import { channel, contentSchema, keyOf, keyParams, userSchema, variant, versionSchema } from "./template-schemas.ts";

const template = z
  .object({
    key: z.string(),
    channel,
    language: z.string(),
    title: z.string().describe("The subject, or the beginning of what it says; Liquid, as written"),
    category: z.enum(categories).nullable().describe("The strictest of those in which it is sent; null if nothing sends it"),
    users: z.array(userSchema),
    version: z.int().nullable().describe("Null if it is a draft only, as `publishedAt` and `author`"),
    publishedAt: z.date().nullable(),
    author: z.string().nullable(),
    draft: draftStateSchema.nullable(),
  })
  .meta({ id: "Template" });

const view = z
  .object({
    key: z.string(),
    language: z.string(),
    version: z.int(),
    newest: z.int().describe("The version that messages are made from"),
    publishedAt: z.date(),
    author: z.string(),
    content: contentSchema,
    users: z.array(userSchema),
    variants: z
      .array(z.object({ channel, language: z.string(), version: z.int() }))
      .describe("The channels and languages that the key has"),
  })
  .meta({ id: "TemplateView" });

const version = z.coerce.number().int().min(1).max(2_147_483_647);
const tags = ["templates"];

export async function templateRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/templates",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List the newest version of each template, with what sends it and its draft; also those that are drafts only",
        description: "All of them in one answer: an installation has few. The caller narrows and sorts them.",
        response: { 200: z.object({ items: z.array(template) }), ...problems },
      },
    },
    async () => ({ items: await listTemplates(context) }),
  );

  app.get(
    "/templates/:folder/:name",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "Read a template as written",
        params: keyParams,
        querystring: z.strictObject({ ...variant, version: version.optional().describe("The newest if omitted") }),
        response: { 200: view, ...problems },
      },
    },
    async ({ params, query }) => {
      const { version, ...own } = query;
      return readTemplate(context, { key: keyOf(params), ...own }, version);
    },
  );

  app.get(
    "/templates/:folder/:name/versions",
    {
      config: staff("definitions:read"),
      schema: {
        tags,
        summary: "List the versions of a template, the newest first",
        params: keyParams,
        querystring: pageQuery.extend({ ...variant, cursor: version.optional().describe("`next` of the previous page") }),
        response: { 200: pageOf(versionSchema), ...problems },
      },
    },
    async ({ params, query: { limit, cursor, ...own } }) => {
      const rows = await listVersions(context, { key: keyOf(params), ...own }, { below: cursor, limit: limit + 1 });
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? String(items.at(-1)?.version) : null };
    },
  );
}
