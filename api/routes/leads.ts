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
import { setRelation } from "../../services/relation/set-relation.ts";
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
          wakeAt: instant.nullable().describe("When it next continues"),
          pauseUntil: instant.nullable(),
          fault: z.unknown(),
        }),
      )
      .describe("Current step of each enrolment, and when it continues"),
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
    count: z.int().describe("Number of equal decisions in a row"),
    inputs: z.record(z.string(), z.unknown()),
  })
  .meta({ id: "Explanation" });

const erasedSchema = z
  .object({
    leadId: z.uuid(),
    erasedAt: z.date(),
    first: z.boolean().describe("False if the lead had been erased before"),
    keptUntil: z.date().nullable().describe("Date until which the evidence of consent is kept, encrypted; null if none must be kept"),
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
  basis: z
    .enum(["card", "relationship", "published"])
    .optional()
    .describe("Legal basis for writing to the address (LAW1); required with `email`"),
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
        summary: "List leads and customers, newest first",
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
        summary: "Create a lead, with the legal basis for writing to them",
        headers: idempotencyHeaders,
        body: newLeadSchema,
        response: { 200: leadSchema.describe("Repeated request: the lead that the first one created"), 201: leadSchema, ...problems },
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
        summary: "Read a lead: contacts, subscriptions, scores, tags, enrolments",
        params: idParams,
        response: { 200: leadSchema, 410: problemSchema.describe("The lead was erased"), ...problems },
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
        summary: "Erase a lead. Cannot be undone.",
        description:
          "Nothing more is sent to the lead, and no name or address is kept in plain text. Erasing an erased lead again changes nothing.",
        params: idParams,
        querystring: z.object({
          reason: reasonInput.optional().describe("Why. It is kept in the audit log, so do not write personal data."),
          neverAgain: z
            .enum(["true", "false"])
            .default("false")
            .describe("The lead asked never to be written to again: their addresses are suppressed, even if they sign up again."),
        }),
        response: { 200: erasedSchema, ...problems },
      },
    },
    async (request) => {
      const { reason, neverAgain } = request.query;
      return eraseLead(context, { leadId: request.params.id, reason, neverAgain: neverAgain === "true", actor: actorOf(request) });
    },
  );

  const actions = [
    { path: "hold", summary: "Place a hold: no advertising until it is lifted", perform: holdLead },
    { path: "release", summary: "Lift the hold. Touches that waited for it become due again.", perform: releaseLead },
  ];
  for (const { path, summary, perform } of actions) {
    app.post(
      `/leads/:id/${path}`,
      {
        config,
        schema: { tags, summary, params: idParams, body: z.object({ reason: reasonInput }), response: { 200: leadSchema, ...problems } },
      },
      async (request) => {
        await perform(context, { leadId: request.params.id, reason: request.body.reason, actor: actorOf(request) });
        return readLead(context, request.params.id);
      },
    );
  }

  app.put(
    "/leads/:id/relation",
    {
      config,
      schema: {
        tags,
        summary: "Make a lead a customer, or a customer a lead again",
        description: "Recorded as the event becameCustomer or ceasedCustomer, by which sequences are entered and left.",
        params: idParams,
        body: z.strictObject({ relation: z.enum(["lead", "customer"]), reason: reasonInput }),
        response: { 200: leadSchema, ...problems },
      },
    },
    async (request) => {
      await setRelation(context, { ...request.body, leadId: request.params.id, actor: actorOf(request) });
      return readLead(context, request.params.id);
    },
  );

  app.get(
    "/leads/:id/why",
    {
      config,
      schema: {
        tags,
        summary: "Explain why a lead got or did not get each message",
        description: "The newest `limit` entries of the lead's timeline (events, decisions, sends, actions of staff), oldest first.",
        params: idParams,
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(5_000).default(1_000) }),
        response: { 200: z.object({ items: z.array(whySchema) }), ...problems },
      },
    },
    async (request) => ({ items: await explainLead(context, request.params.id, request.query.limit) }),
  );
}
