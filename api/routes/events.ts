import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listEvents } from "../../services/engine/events/list-events.ts";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { actorOf, staff } from "../access.ts";
import { say } from "../field-words.ts";
import { answerOnce } from "./answer-once.ts";
import { boundInput, directionInput, idempotencyHeaders, instantInput, leadNameSchema, pageOf, pageQuery, problems } from "./listing.ts";

export const eventKindInput = z
  .string()
  .regex(
    /^[a-z][A-Za-z0-9]{0,63}$/,
    say({ ja: "seminarBooked のような英字の一語にしてください。", en: "must be a word such as seminarBooked" }),
  );

export const eventDataInput = z
  .record(z.string().max(64), z.union([z.string().max(200), z.number(), z.boolean(), z.null()]))
  .default({})
  .describe("Ids and codes only, no personal data");

const recordedSchema = z.object({ eventId: z.uuid() }).meta({ id: "RecordedEvent" });

const listedEvent = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    kind: z.string(),
    at: z.date(),
    actor: z.string().describe("lead · staff:<name> · system · provider"),
    data: z.record(z.string(), z.unknown()).describe("Ids and codes"),
  })
  .meta({ id: "ListedEvent" });

/** Events from other systems (R3). They change scores, start and end enrolments, and wake enrolments that wait for them. */
export async function eventRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/events",
    {
      config: staff("people:read"),
      schema: {
        tags: ["events"],
        summary: "List events of some kinds, newest first",
        querystring: pageQuery.extend({
          direction: directionInput("from the oldest on"),
          kinds: z
            .string()
            .regex(
              /^[a-z][A-Za-z0-9]{0,63}(?:,[a-z][A-Za-z0-9]{0,63}){0,19}$/,
              say({ ja: "種類をコンマで区切って、20個までにしてください。", en: "must be up to 20 kinds with commas between them" }),
            )
            .transform((text) => text.split(",")),
          from: boundInput,
          to: boundInput.describe("Before this instant"),
        }),
        response: { 200: pageOf(listedEvent), ...problems },
      },
    },
    async (request) => listEvents(context, request.query),
  );

  app.post(
    "/events",
    {
      config: staff("events:write"),
      schema: {
        tags: ["events"],
        summary: "Record an event of a lead",
        headers: idempotencyHeaders,
        body: z.strictObject({
          leadId: z.uuid(),
          kind: eventKindInput,
          data: eventDataInput,
          at: instantInput.optional().describe("When it happened; now if omitted"),
        }),
        response: { 201: recordedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { leadId } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { eventId } = await recordLeadEvent(within, { ...request.body, actor: actorOf(request) });
          return { madeId: eventId, leadId };
        },
        read: async ({ madeId }) => ({ eventId: madeId }),
      });
    },
  );
}
