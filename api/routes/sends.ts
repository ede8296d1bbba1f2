import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { resolutions } from "../../domain/touches/resolution.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { listPlanned } from "../../services/engine/dispatch/list-planned.ts";
import { listSends } from "../../services/engine/dispatch/list-sends.ts";
import { listUnknownSends } from "../../services/engine/dispatch/list-unknown-sends.ts";
import { readSend } from "../../services/engine/dispatch/read-send.ts";
import { readSendContent } from "../../services/engine/dispatch/read-send-content.ts";
import { resolveSend } from "../../services/engine/dispatch/resolve-send.ts";
import { undoResolution } from "../../services/engine/dispatch/undo-resolution.ts";
import { cancelPlanned } from "../../services/engine/touches/cancel-planned.ts";
import { readSendTracking } from "../../services/tracking/read-send-tracking.ts";
import { actorOf, staff } from "../access.ts";
import { boundInput, directionInput, idParams, leadNameSchema, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { localText } from "./template-schemas.ts";
import { undoSchema } from "./undo.ts";

const unknownSend = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    channel: z.string(),
    category: z.string(),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    slot: z.string().describe("The step or message of its origin"),
    at: z.date(),
    code: z.string().nullable(),
  })
  .meta({ id: "UnknownSend" });

const plannedMessage = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    channel: z.string(),
    category: z.string(),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    slot: z.string().describe("The step or message of its origin"),
    at: z.date(),
  })
  .meta({ id: "PlannedMessage" });

const states = ["claimed", "dispatching", "sent", "deferred", "failed", "unknown", "cancelled"] as const;

const sendSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    channel: z.string(),
    category: z.string(),
    sender: z.string().describe("Key of the sender"),
    template: z.string().describe("Key of the template"),
    templateVersion: z.int(),
    language: z.string(),
    state: z.string().describe(states.join(" · ")),
    code: z.string().nullable().describe("Answer of the provider, or the reason"),
    why: localText.nullable().describe("What the code means; null for one of the provider's own"),
    attempts: z.int(),
    claimedAt: z.date(),
    settledAt: z.date().nullable(),
    retryAt: z.date().nullable().describe("When a deferred one is tried again"),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    slot: z.string().describe("The step or message of its origin"),
    resolvedAs: z.string().nullable().describe("What a person said of it after it had ended unknown: arrived · not-arrived · leave"),
  })
  .meta({ id: "Send" });

const readSendSchema = sendSchema
  .extend({
    dueAt: z.date(),
    resolvedAt: z.date().nullable(),
    hasContent: z.boolean().describe("False once its content cannot be read any more"),
    tries: z.array(
      z.object({
        number: z.int(),
        startedAt: z.date(),
        endedAt: z.date(),
        phase: z.string().describe("Where it ended"),
        outcome: z.string().describe("accepted · deferred · rejected · unknown · cancelled"),
        code: z.string().nullable(),
      }),
    ),
    tracking: z
      .array(
        z.object({
          kind: z.string().describe("open · click · document"),
          target: z.string().describe("Address of the link, or key of the document"),
          label: z.string().nullable().describe("human · machine · stranger; null until it is judged"),
          count: z.int(),
          firstAt: z.date(),
        }),
      )
      .describe("What its links and its pixel saw"),
  })
  .meta({ id: "SendWithAttempts" });

const contentSchema = z
  .discriminatedUnion("channel", [
    z.object({
      channel: z.literal("email"),
      from: z.object({ name: z.string(), address: z.string() }),
      replyTo: z.string().nullable(),
      to: z.string(),
      subject: z.string(),
      html: z.string(),
      text: z.string(),
      listUnsubscribeUrl: z.string().nullable(),
      messageId: z.string(),
      datedAt: z.date(),
      shown: z
        .object({ html: z.string(), text: z.string() })
        .describe("To be looked at: without tracking, and its links do nothing in the name of the lead"),
    }),
    z.object({
      channel: z.literal("line"),
      to: z.string(),
      messages: z.array(z.unknown()).describe("As LINE got them"),
      shown: z.object({ messages: z.array(z.unknown()) }).describe("To be looked at: its links do nothing in the name of the lead"),
    }),
  ])
  .meta({ id: "SendContent" });

const tags = ["sends"];

export async function sendRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sends/unknown",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages of which nobody knows whether they arrived, the newest first",
        querystring: pageQuery.extend({
          leadId: z.uuid().optional(),
          undecided: z.stringbool().optional().describe("true: only those of which no person has said anything yet"),
        }),
        response: { 200: pageOf(unknownSend), ...problems },
      },
    },
    async (request) => listUnknownSends(context, request.query),
  );

  app.get(
    "/sends/planned",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages that go before an instant unless a rule objects then, the next first",
        querystring: pageQuery.extend({ channel: z.enum(["email", "line", "person"]).optional(), before: boundInput }),
        response: { 200: pageOf(plannedMessage), ...problems },
      },
    },
    async (request) => listPlanned(context, request.query),
  );

  app.post(
    "/sends/planned/:id/cancel",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Cancel a planned message. Possible only until it is claimed for sending: then 409 `message-claimed`.",
        description: "What planned it goes on as if the message had been skipped.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: z.object({ id: z.uuid(), undo: undoSchema }).meta({ id: "CancelledMessage" }), ...problems },
      },
    },
    async (request) => cancelPlanned(context, { touchId: request.params.id, ...request.body, actor: actorOf(request) }),
  );

  app.post(
    "/sends/:id/resolve",
    {
      config: staff("sends:resolve"),
      schema: {
        tags,
        summary: "Say what became of a message that ended unknown",
        params: idParams,
        body: z.strictObject({
          as: z
            .enum(resolutions)
            .describe("arrived: it counts as sent. not-arrived: it is due again, and every rule decides anew. leave: it stays unknown."),
          reason: reasonInput,
        }),
        response: { 200: z.object({ id: z.uuid(), state: z.enum(["sent", "failed", "unknown"]) }), ...problems },
      },
    },
    async (request) => resolveSend(context, { sendId: request.params.id, ...request.body, actor: actorOf(request) }),
  );

  app.post(
    "/sends/:id/undo-resolve",
    {
      config: staff("sends:resolve"),
      schema: {
        tags,
        summary: "Take back what was said of a message that ended unknown. Possible until it goes again.",
        params: idParams,
        response: { 200: z.object({ id: z.uuid(), state: z.literal("unknown") }), ...problems },
      },
    },
    async (request) => undoResolution(context, { sendId: request.params.id, actor: actorOf(request) }),
  );

  app.get(
    "/sends",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages, newest first",
        querystring: pageQuery.extend({
          direction: directionInput("from the oldest on"),
          leadId: z.uuid().optional(),
          state: z.enum(states).optional(),
          channel: z.enum(["email", "line"]).optional(),
          sender: z.string().max(100).optional().describe("Key of the sender"),
          template: z.string().max(200).optional().describe("Key of the template"),
          from: boundInput.optional(),
          to: boundInput.optional().describe("Before this instant"),
        }),
        response: { 200: pageOf(sendSchema), ...problems },
      },
    },
    async (request) => listSends(context, request.query),
  );

  app.get(
    "/sends/:id",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "Read a message with its attempts",
        params: idParams,
        response: { 200: readSendSchema, ...problems },
      },
    },
    async (request) => {
      const send = await readSend(context, request.params.id);
      return { ...send, tracking: await readSendTracking(context, send.id) };
    },
  );

  app.get(
    "/sends/:id/content",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "Read a message as it was sent. 410 `content-removed` once what is personal of it was removed.",
        params: idParams,
        response: { 200: contentSchema, ...problems },
      },
    },
    async (request) => readSendContent(context, request.params.id),
  );
}
