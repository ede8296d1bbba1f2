import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { countLeads } from "../../services/leads/count-leads.ts";
import { exportLeads } from "../../services/leads/export-leads.ts";
import { contactFilters, type LeadFilter } from "../../services/leads/lead-filter.ts";
import { listLeads } from "../../services/leads/list-leads.ts";
import { leadOrders } from "../../services/leads/page-leads.ts";
import { actorOf, staff } from "../access.ts";
import { instantInput, pageOf, pageQuery, problems } from "./listing.ts";

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

const key = z.string().min(1).max(100).optional();

/** Each is a filter of the console's list, and stands in its URL by the same name. */
const filters = {
  search: z
    .string()
    .max(200)
    .optional()
    .describe("Any fragment: of a name, kana in any form, company, mail address, LINE display name, or telephone number"),
  relation: z.enum(["lead", "customer"]).optional(),
  stage: z.enum(["considering", "later", "none"]).optional(),
  sequence: key.describe("Key of a sequence that the lead is or was in"),
  step: key.describe("Step at which the enrolment stands"),
  enrolment: z.enum(["running", "paused", "parked", "over"]).optional().describe("State of the enrolment"),
  tag: key,
  topic: key.describe("Key of a topic"),
  subscription: z.enum(["subscribed", "unsubscribed", "none"]).optional().describe("State of `topic`; default: subscribed"),
  contact: z.enum(contactFilters).optional().describe("`bounced`: a mail address that refuses mail. `blocked`: LINE"),
  held: z.enum(["yes", "no"]).optional(),
  holdCause: key.describe("Cause of the hold"),
  source: key.describe("Key of the source"),
  createdFrom: instantInput.optional(),
  createdTo: instantInput.optional().describe("Before this instant"),
  scoreAtLeast: z.coerce.number().int().min(-1_000_000).max(1_000_000).optional().describe("In any dimension"),
};

const order = z
  .enum(leadOrders)
  .default("newest")
  .describe("`name`: by kana, nameless leads last. `activity`: who did something last. `score`: the highest first");
const filterQuery = z.strictObject(filters);
const listQuery = pageQuery.extend({
  ...filters,
  sort: order,
  cursor: z.string().max(3_000).optional().describe("`next` of the previous page"),
});

function filterOf({ held, ...others }: z.infer<typeof filterQuery>): LeadFilter {
  return { ...others, ...(held === undefined ? {} : { held: held === "yes" }) };
}

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
      const { sort, limit, cursor, ...filter } = request.query;
      return listLeads(context, { ...filterOf(filter), sort, limit, cursor });
    },
  );

  app.get(
    "/leads/count",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Count the leads of a list, up to 10,000",
        querystring: filterQuery,
        response: {
          200: z.object({ count: z.int(), exact: z.boolean().describe("False: there are more than `count`") }).meta({ id: "LeadCount" }),
          ...problems,
        },
      },
    },
    async (request) => countLeads(context, filterOf(request.query)),
  );

  app.get(
    "/leads.csv",
    {
      config: staff("people:export"),
      schema: {
        tags,
        summary: "The leads of a list as a CSV file",
        description: "In the order of the list. The audit keeps who made it and by which filter.",
        querystring: filterQuery.extend({ sort: order, language: z.enum(["ja", "en"]).default("ja").describe("Of the header") }),
      },
    },
    async (request, reply) => {
      const { sort, language, ...filter } = request.query;
      const text = await exportLeads(context, { ...filterOf(filter), sort, language, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="leads.csv"')
        .send(Readable.from(text));
    },
  );
}
