import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { repeatOnce } from "../../services/engine/idempotency/repeat-once.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { explainLead } from "../../services/explain/explain-lead.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { holdLead, releaseLead } from "../../services/leads/hold-lead.ts";
import { listLeads } from "../../services/leads/list-leads.ts";
import { readLead } from "../../services/leads/read-lead.ts";
import { actorOf, keyOf } from "../access.ts";
import { problemSchema } from "../problem.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const listedSchema = z
  .object({
    id: z.uuid(),
    relation: z.string().describe("lead · customer"),
    stage: z.string().describe("considering · later · none"),
    familyName: z.string().nullable(),
    givenName: z.string().nullable(),
    displayName: z.string().nullable(),
    company: z.string().nullable(),
    language: z.string(),
    zone: z.string(),
    hold: z.string().nullable(),
    createdAt: z.date(),
    updatedAt: z.date(),
  })
  .meta({ id: "ListedLead" });

const instant = z.string().describe("ISO 8601");

const leadSchema = listedSchema
  .omit({ updatedAt: true })
  .extend({
    fields: z.record(z.string(), z.unknown()),
    contacts: z.array(
      z.object({ id: z.uuid(), channel: z.string(), address: z.string(), state: z.string(), reason: z.string().nullable() }),
    ),
    subscriptions: z.array(z.object({ topic: z.string(), channel: z.string(), state: z.string(), since: instant })),
    tags: z.array(z.string()),
    scores: z.record(z.string(), z.number()),
    enrolments: z
      .array(
        z.object({
          id: z.uuid(),
          sequence: z.string(),
          title: z.string(),
          version: z.int(),
          state: z.string(),
          outcome: z.string().nullable(),
          step: z.string().nullable(),
          since: instant,
          wakeAt: instant.nullable().describe("When the next thing happens"),
          pauseUntil: instant.nullable(),
          fault: z.unknown(),
        }),
      )
      .describe("Where in each journey, and when next"),
  })
  .meta({ id: "Lead" });

const whySchema = z
  .object({
    at: z.date(),
    kind: z.enum(["event", "decision", "send", "control"]),
    origin: z.string().nullable(),
    step: z.string().nullable(),
    what: z.string(),
    reason: z.string().nullable(),
    until: z.date().nullable(),
    channel: z.string().nullable(),
    count: z.int().describe("Equal decisions in a row"),
    inputs: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Explanation" });

const erasedSchema = z
  .object({
    leadId: z.uuid(),
    erasedAt: z.date(),
    first: z.boolean().describe("False: she had been erased before"),
    keptUntil: z.date().nullable().describe("Until when the evidence of her consent is kept, encrypted; null when nothing must be kept"),
  })
  .meta({ id: "Erased" });

const name = z.string().trim().max(100).optional();

const newLeadSchema = z.object({
  familyName: name,
  givenName: name,
  familyKana: name,
  givenKana: name,
  displayName: name,
  company: name,
  email: z.string().max(254).optional(),
  basis: z.enum(["card", "relationship", "published"]).optional().describe("How the address came to us; needed with one (LAW1)"),
  topics: z.array(z.string().min(1).max(100)).max(20).default([]),
  fields: z.record(z.string(), z.union([z.string().max(1_000), z.number(), z.boolean()])).default({}),
  language: z.enum(["ja", "en"]).default("ja"),
  zone: z
    .string()
    .refine((zone) => Intl.supportedValuesOf("timeZone").includes(zone) || zone === "UTC", "must be an IANA zone such as Asia/Tokyo")
    .optional(),
  source: z.string().max(100).optional().describe("Key of the source"),
});

const tags = ["leads"];
const config = { access: "staff" } as const;

export async function leadRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads",
    {
      config,
      schema: {
        tags,
        summary: "Leads and customers, the newest first",
        querystring: pageQuery.extend({
          search: z.string().max(200).optional().describe("Part of a name or company, or the beginning of an address"),
          relation: z.enum(["lead", "customer"]).optional(),
          stage: z.enum(["considering", "later", "none"]).optional(),
        }),
        response: { 200: pageOf(listedSchema), ...problems },
      },
    },
    async (request) => listLeads(context, request.query),
  );

  app.post(
    "/leads",
    {
      config,
      schema: {
        tags,
        summary: "Enter a lead by hand, with the basis on which she may be written to",
        headers: idempotencyHeaders,
        body: newLeadSchema,
        response: { 200: leadSchema.describe("Repeated"), 201: leadSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { source, ...input } = request.body;
      const once = { caller: keyOf(request).id, key: request.headers["idempotency-key"], request: ["lead", request.body] };
      const { id, repeated } = await repeatOnce(context, once, async () => {
        const { leadId } = await createLead(context, { ...input, sourceKey: source ?? null, actor: actorOf(request) });
        return leadId;
      });
      return reply.code(repeated ? 200 : 201).send(await readLead(context, id));
    },
  );

  app.get(
    "/leads/:id",
    {
      config,
      schema: {
        tags,
        summary: "One lead: contacts, subscriptions, journeys, what next and when",
        params: idParams,
        response: { 200: leadSchema, 410: problemSchema.describe("She was erased"), ...problems },
      },
    },
    async (request) => readLead(context, request.params.id),
  );

  app.delete(
    "/leads/:id",
    {
      config,
      schema: {
        tags,
        summary: "Erase her for good: nothing more is sent, no name or address stays; again, it changes nothing",
        params: idParams,
        querystring: z.object({
          reason: reasonInput.optional().describe("Why; kept in the audit, so nothing personal"),
          neverAgain: z
            .enum(["true", "false"])
            .default("false")
            .describe("She asked never to be written to again: her addresses are barred, also should she sign up anew"),
        }),
        response: { 200: erasedSchema, ...problems },
      },
    },
    async (request) => {
      const { reason, neverAgain } = request.query;
      return eraseLead(context, { leadId: request.params.id, reason, neverAgain: neverAgain === "true", actor: actorOf(request) });
    },
  );

  const acts = [
    { path: "hold", summary: "Send her no advertising until the hold is lifted", act: holdLead },
    { path: "release", summary: "Lift the hold; what waited for it is due again", act: releaseLead },
  ];
  for (const { path, summary, act } of acts) {
    app.post(
      `/leads/:id/${path}`,
      {
        config,
        schema: { tags, summary, params: idParams, body: z.object({ reason: reasonInput }), response: { 200: leadSchema, ...problems } },
      },
      async (request) => {
        await act(context, { leadId: request.params.id, reason: request.body.reason, actor: actorOf(request) });
        return readLead(context, request.params.id);
      },
    );
  }

  app.get(
    "/leads/:id/why",
    {
      config,
      schema: {
        tags,
        summary: "Why she got what she got, and did not get what she did not: the newest lines, oldest first",
        params: idParams,
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(1_000) }),
        response: { 200: z.object({ items: z.array(whySchema) }), ...problems },
      },
    },
    async (request) => ({ items: await explainLead(context, request.params.id, request.query.limit) }),
  );
}
