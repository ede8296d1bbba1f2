import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { idempotencyHeaders, instantInput, problems } from "./listing.ts";

const recordedSchema = z.object({ eventId: z.uuid() }).meta({ id: "RecordedEvent" });

/** Events from other systems (R3). They change scores, start and end enrolments, and wake enrolments that wait for them. */
export async function eventRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().post(
    "/events",
    {
      config: staff("events:write"),
      schema: {
        tags: ["events"],
        summary: "Record an event of a lead",
        headers: idempotencyHeaders,
        body: z.strictObject({
          leadId: z.uuid(),
          kind: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/, "must be a word such as seminarBooked"),
          data: z
            .record(z.string().max(64), z.union([z.string().max(200), z.number(), z.boolean(), z.null()]))
            .default({})
            .describe("Ids and codes only, no personal data"),
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
