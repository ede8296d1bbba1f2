import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { optOutWays } from "../../domain/opt-out-ways.ts";
import { purchaseEnds, purchaseKinds } from "../../domain/relation.ts";
import { isZone } from "../../domain/time/zoned.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { eraseLead } from "../../services/erasure/erase-lead.ts";
import { explainLead } from "../../services/explain/explain-lead.ts";
import { correctAddress } from "../../services/leads/correct-address.ts";
import { correctLead } from "../../services/leads/correct-lead.ts";
import { createLead } from "../../services/leads/create-lead.ts";
import { holdLead, releaseLead } from "../../services/leads/hold-lead.ts";
import { readLead } from "../../services/leads/read-lead.ts";
import { recordOptOut } from "../../services/leads/record-opt-out.ts";
import { readPurchases } from "../../services/relation/read-purchases.ts";
import { setRelation } from "../../services/relation/set-relation.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { answerOnce } from "./answer-once.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { externalIdInput, idempotencyHeaders, idParams, problems, reasonInput, zoneText } from "./listing.ts";
import { undoSchema } from "./undo.ts";

const listed = {
  id: z.uuid(),
  relation: z.string().describe("lead · customer"),
  stage: z.string().describe("considering · later · none"),
  familyName: z.string().nullable(),
  givenName: z.string().nullable(),
  familyKana: z.string().nullable(),
  givenKana: z.string().nullable(),
  honorific: z.string(),
  displayName: z.string().nullable(),
  company: z.string().nullable(),
  language: z.string(),
  zone: z.string(),
  externalId: z.string().nullable().describe("How another system calls them"),
  hold: z.string().nullable().describe("Reason of the hold that staff placed"),
  createdAt: z.date(),
};

const purchasesSchema = z.object({
  items: z.array(
    z.object({
      id: z.uuid().describe("Of the contract, or of the invoice of an order without one"),
      kind: z.enum(purchaseKinds),
      offer: z.string().nullable(),
      at: z.date().describe("The signature, or the last payment"),
      endedAt: z.date().nullable(),
      ended: z.enum(purchaseEnds).nullable().describe("Why it no longer counts"),
    }),
  ),
});

const instant = z.string().describe("ISO 8601");

export const leadSchema = z
  .object({
    ...listed,
    orders: z.int().describe("How often they have bought: contracts and orders that stand"),
    ownerId: z.uuid().nullable().describe("Id of the member of staff who is in charge"),
    revision: z.int().describe("Increases with every change; send it as `If-Match`, in quotes"),
    fields: z.record(z.string(), z.unknown()),
    contacts: z.array(
      z.object({ id: z.uuid(), channel: z.string(), address: z.string(), state: z.string(), reason: z.string().nullable() }),
    ),
    subscriptions: z.array(
      z.object({ topic: z.string(), title: z.record(z.string(), z.string()), channel: z.string(), state: z.string(), since: instant }),
    ),
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

const heldSchema = leadSchema.extend({ undo: undoSchema }).meta({ id: "HeldLead" });

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
    keptUntil: z
      .date()
      .nullable()
      .describe("Date until which the vault keeps what the law asks for: evidence of consent, papers. Null if nothing must be kept"),
  })
  .meta({ id: "Erased" });

const optOutSchema = z
  .object({
    leadId: z.uuid(),
    topic: z.string().nullable().describe("Null: everything"),
    first: z.boolean().describe("False if they had opted out of it before"),
    cancelled: z.array(z.object({ title: z.string(), dueAt: z.date() })).describe("What was planned and will not be sent"),
  })
  .meta({ id: "OptOut" });

const name = z.string().trim().max(100).optional();

const phoneInput = z.string().max(40).describe("Telephone number as written in Japan, or with `+`; kept as imports keep it");

const newLeadSchema = z.strictObject({
  familyName: name,
  givenName: name,
  familyKana: name,
  givenKana: name,
  displayName: name,
  company: name,
  email: z.string().max(254).optional(),
  phone: phoneInput.optional(),
  basis: z
    .enum(["card", "relationship", "published"])
    .optional()
    .describe("Legal basis for writing to the address (LAW1); required with `email`"),
  topics: z.array(z.string().min(1).max(100)).max(20).default([]),
  fields: z.record(z.string(), z.union([z.string().max(1_000), z.number(), z.boolean()])).default({}),
  language: z.enum(["ja", "en"]).default("ja"),
  zone: z.string().max(64).refine(isZone, zoneText).optional(),
  source: z.string().max(100).optional().describe("Key of the source"),
  externalId: externalIdInput.optional(),
});

const correctable = z.string().trim().min(1).max(100).nullable().optional();

const correctionsSchema = z.strictObject({
  familyName: correctable,
  givenName: correctable,
  familyKana: correctable,
  givenKana: correctable,
  displayName: correctable,
  company: correctable,
  honorific: z.string().trim().min(1).max(20).optional(),
  language: z.enum(["ja", "en"]).optional(),
  zone: z.string().refine(isZone, zoneText).optional(),
  externalId: externalIdInput.nullable().optional(),
  fields: z.record(z.string().max(100), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()])).optional(),
  reason: reasonInput,
});

const tags = ["leads"];

export async function leadRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.post(
    "/leads",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Create a lead, with the legal basis for writing to them",
        headers: idempotencyHeaders,
        body: newLeadSchema,
        response: { 201: leadSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { source, ...input } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { leadId } = await createLead(within, { ...input, sourceKey: source ?? null, actor: actorOf(request) });
          return { madeId: leadId, leadId };
        },
        read: ({ madeId }) => readLead(context, madeId),
      });
    },
  );

  app.get(
    "/leads/:id",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Read a lead: contacts, subscriptions, scores, tags, enrolments",
        params: idParams,
        response: { 200: leadSchema, ...problems },
      },
    },
    async (request, reply) => tagged(reply, await readLead(context, request.params.id)),
  );

  app.patch(
    "/leads/:id",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Correct a lead's names, fields, language or zone. Null takes a name or field away.",
        headers: ifMatchHeaders,
        params: idParams,
        body: correctionsSchema,
        response: { 200: leadSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { reason, ...corrections } = request.body;
      const leadId = request.params.id;
      await correctLead(context, { leadId, corrections, revision: revisionIn(request), reason, actor: actorOf(request) });
      return tagged(reply, await readLead(context, leadId));
    },
  );

  app.post(
    "/leads/:id/address",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Correct or add a lead's mail address or telephone number",
        description:
          "Without `basis` a new mail address gets a verification mail, and nothing else before it is confirmed. A telephone number needs no basis. Of several mail addresses the newest that is reachable is written to.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z
          .strictObject({
            email: z.string().max(254).optional(),
            phone: phoneInput.optional(),
            add: z.boolean().default(false).describe("True: the lead's other addresses stay in use"),
            basis: z.enum(["card", "relationship", "published"]).optional().describe("How the lead gave us the address (LAW1)"),
            contactId: z.uuid().optional().describe("The one that was wrong; default: the one in use"),
            reason: reasonInput,
          })
          .refine(
            ({ email, phone }) => (email === undefined) !== (phone === undefined),
            say({ ja: "email か phone のどちらか一つを指定してください。", en: "give either email or phone" }),
          ),
        response: { 200: leadSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { body, params } = request;
      const revision = revisionIn(request);
      const { email, phone, ...given } = body;
      const to =
        email === undefined ? ({ channel: "phone", address: phone ?? "" } as const) : ({ channel: "email", address: email } as const);
      await correctAddress(context, { leadId: params.id, ...given, ...to, revision, method: "api", actor: actorOf(request) });
      return tagged(reply, await readLead(context, params.id));
    },
  );

  app.delete(
    "/leads/:id",
    {
      config: staff("people:erase"),
      schema: {
        tags,
        summary: "Erase a lead. Cannot be undone.",
        description:
          "Nothing more is sent to the lead, and no name or address is kept in plain text. Erasing an erased lead again changes nothing.",
        params: idParams,
        querystring: z.strictObject({
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
        config: staff("people:control"),
        schema: {
          tags,
          summary,
          headers: ifMatchHeaders,
          params: idParams,
          body: z.strictObject({ reason: reasonInput }),
          response: { 200: heldSchema, ...problems, ...changedProblem },
        },
      },
      async (request, reply) => {
        const { reason } = request.body;
        const undo = await perform(context, { leadId: request.params.id, revision: revisionIn(request), reason, actor: actorOf(request) });
        return { ...tagged(reply, await readLead(context, request.params.id)), undo };
      },
    );
  }

  app.put(
    "/leads/:id/relation",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Make a lead a customer, or a customer a lead again",
        description: "Recorded as the event becameCustomer or ceasedCustomer, by which sequences are entered and left.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({ relation: z.enum(["lead", "customer"]), reason: reasonInput }),
        response: { 200: leadSchema, ...problems, ...changedProblem },
      },
    },
    async (request, reply) => {
      const leadId = request.params.id;
      await setRelation(context, { ...request.body, leadId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readLead(context, leadId));
    },
  );

  app.get(
    "/leads/:id/purchases",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List what a lead has bought, the newest first, with what was undone",
        params: idParams,
        response: { 200: purchasesSchema, ...problems },
      },
    },
    async (request) => ({ items: await readPurchases(context, request.params.id) }),
  );

  app.post(
    "/leads/:id/opt-out",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Record an opt-out that the lead told staff, such as by telephone",
        description: "It bars from now on, as the lead's own click does. Repeating it changes nothing.",
        params: idParams,
        body: z.strictObject({
          topic: z.string().min(1).max(100).optional().describe("Key of the topic. Without it: everything"),
          how: z.enum(optOutWays).describe("How they told us"),
          reason: reasonInput.optional(),
        }),
        response: { 200: optOutSchema, ...problems },
      },
    },
    async (request) => {
      const { topic = null, how, reason } = request.body;
      return recordOptOut(context, { leadId: request.params.id, topic, how, reason, method: "api", actor: actorOf(request) });
    },
  );

  app.get(
    "/leads/:id/why",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "Explain why a lead got or did not get each message",
        description: "The newest `limit` entries of the lead's timeline (events, decisions, sends, actions of staff), oldest first.",
        params: idParams,
        querystring: z.strictObject({ limit: z.coerce.number().int().min(1).max(5_000).default(1_000) }),
        response: { 200: z.object({ items: z.array(whySchema) }), ...problems },
      },
    },
    async (request) => ({ items: await explainLead(context, request.params.id, request.query.limit) }),
  );
}
