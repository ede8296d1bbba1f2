import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { directions } from "../../domain/cursor.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { countLeads } from "../../services/leads/count-leads.ts";
import { exportLeads } from "../../services/leads/export-leads.ts";
import { listLeads } from "../../services/leads/list-leads.ts";
import { leadOrders } from "../../services/leads/page-leads.ts";
import { actorOf, staff } from "../access.ts";
import { leadFilterOf, leadFilterQuery, leadFilters } from "./lead-filter.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";

const contactSchema = { state: z.string(), reason: z.string().nullable(), suppressed: z.boolean() };

const listedSchema = z
  .object({
    id: z.uuid(),
    relation: z.string().describe("lead · customer"),
    stage: z.string().describe("considering · later · none"),
    name: z.string().nullable().describe("Family name first, else the display name"),
    kana: z.string().nullable(),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    displayName: z.string().nullable(),
    honorific: z.string(),
    company: z.string().nullable(),
    language: z.string(),
    zone: z.string(),
    externalId: z.string().nullable().describe("How another system calls them"),
    source: z.string().nullable().describe("Key of the source"),
    hold: z.string().nullable().describe("Reason of the hold that staff placed"),
    holdCauses: z.array(z.string()).describe("All holds now, the oldest first"),
    tags: z.array(z.string()),
    email: z
      .object({ address: z.string(), ...contactSchema })
      .nullable()
      .describe("The address in use, else the newest"),
    line: z.object({ name: z.string().nullable(), ...contactSchema }).nullable(),
    topScore: z.int().describe("The highest score of any dimension"),
    enrolments: z
      .array(z.object({ id: z.uuid(), sequence: z.string(), title: z.string(), step: z.string().nullable(), state: z.string() }))
      .describe("Those that are not over"),
    lastActivityAt: z.date().nullable().describe("When the lead last did something"),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "ListedLead" });

const order = z
  .enum(leadOrders)
  .default("newest")
  .describe("`name`: by kana. `activity`: who did something last. `score`: the highest first");
const direction = z
  .enum(directions)
  .optional()
  .describe(
    "Reverses the order. Default: `asc` by name, else `desc`. The nameless, and those who never did anything, come last in both. A cursor belongs to its direction.",
  );
const listQuery = pageQuery.extend({
  ...leadFilters,
  sort: order,
  direction,
  cursor: z.string().max(3_000).optional().describe("`next` of the previous page"),
});

const tags = ["leads"];

/** Lists of leads for the console and for programs: by page, by number, and as a file. */
export async function leadListRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List leads and customers, newest first by default",
        querystring: listQuery,
        response: { 200: pageOf(listedSchema), ...problems },
      },
    },
    async (request) => {
      const { sort, direction, limit, cursor, ...filter } = request.query;
      return listLeads(context, { ...leadFilterOf(filter), sort, direction, limit, cursor });
    },
  );

  app.get(
    "/leads/count",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Count the leads of a list, up to 10,000",
        querystring: leadFilterQuery,
        response: {
          200: z.object({ count: z.int(), exact: z.boolean().describe("False: there are more than `count`") }).meta({ id: "LeadCount" }),
          ...problems,
        },
      },
    },
    async (request) => countLeads(context, leadFilterOf(request.query)),
  );

  app.get(
    "/leads.csv",
    {
      config: staff("people:export"),
      schema: {
        tags,
        summary: "The leads of a list as a CSV file",
        description: "In the order of the list. The audit keeps who made it and by which filter.",
        querystring: leadFilterQuery.extend({
          sort: order,
          direction,
          language: z.enum(["ja", "en"]).default("ja").describe("Of the header"),
        }),
      },
    },
    async (request, reply) => {
      const { sort, direction, language, ...filter } = request.query;
      const text = await exportLeads(context, { ...leadFilterOf(filter), sort, direction, language, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="leads.csv"')
        .send(Readable.from(text));
    },
  );
}
