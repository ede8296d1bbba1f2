import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { exitEnrolment } from "../../services/enrolments/exit-enrolment.ts";
import { listEnrolments } from "../../services/enrolments/list-enrolments.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { readEnrolment } from "../../services/enrolments/read-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { skipStep } from "../../services/enrolments/skip-step.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { idempotencyHeaders, idParams, instantInput, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

export const enrolmentSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    sequence: z.string(),
    version: z.int(),
    state: z.string().describe("running · paused · parked · over"),
    outcome: z.string().nullable(),
    step: z.string().nullable(),
    stepSince: z.date(),
    wakeAt: z.date().nullable().describe("When it next continues; null: only an event or staff continue it"),
    pauseUntil: z.date().nullable().describe("When the pause ends; null: not paused, or paused until resumed"),
    fault: z.string().nullable().describe("Code of the fault that parked it"),
    enteredAt: z.date(),
    overAt: z.date().nullable(),
  })
  .meta({ id: "Enrolment" });

const tags = ["enrolments"];
const answers = { 200: enrolmentSchema, ...problems };

/** Reads and controls enrolments (D6). Every action needs a reason and has taken effect when it is answered. */
export async function enrolmentRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/enrolments",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "List enrolments, newest first",
        querystring: pageQuery.extend({
          leadId: z.uuid().optional(),
          sequence: z.string().max(100).optional(),
          state: z.enum(["running", "paused", "parked", "over"]).optional(),
          step: z.string().max(100).optional(),
          fault: z.string().max(100).optional().describe("Code of the fault that parks it"),
        }),
        response: { 200: pageOf(enrolmentSchema), ...problems },
      },
    },
    async (request) => listEnrolments(context, request.query),
  );

  app.get(
    "/enrolments/:id",
    { config: staff("people:read"), schema: { tags, summary: "Read an enrolment", params: idParams, response: answers } },
    async (request) => readEnrolment(context, request.params.id),
  );

  app.post(
    "/enrolments",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Enrol a lead in a sequence",
        headers: idempotencyHeaders,
        body: z.strictObject({
          leadId: z.uuid(),
          sequence: z.string().min(1).max(100),
          step: z.string().max(100).optional().describe("Id of the step to begin at; the first step if omitted"),
          reason: reasonInput,
        }),
        response: { 201: enrolmentSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { leadId, sequence, step, reason } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { enrolmentId } = await enrolLead(within, { leadId, sequenceKey: sequence, step, reason, actor: actorOf(request) });
          return { madeId: enrolmentId, leadId };
        },
        read: ({ madeId }) => readEnrolment(context, madeId),
      });
    },
  );

  app.post(
    "/enrolments/:id/pause",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Pause an enrolment. The remaining delay is kept.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput, until: instantInput.optional().describe("Resumes automatically at this time") }),
        response: answers,
      },
    },
    async (request) => {
      const { reason, until } = request.body;
      await pauseEnrolment(context, { enrolmentId: request.params.id, reason, until, actor: actorOf(request) });
      return readEnrolment(context, request.params.id);
    },
  );

  const actions = [
    { path: "resume", summary: "Resume a paused or parked enrolment", perform: resumeEnrolment },
    { path: "skip", summary: "Skip the current step", perform: skipStep },
    { path: "exit", summary: "End an enrolment. Its planned touches are cancelled.", perform: exitEnrolment },
  ];
  for (const { path, summary, perform } of actions) {
    app.post(
      `/enrolments/:id/${path}`,
      {
        config: staff("people:control"),
        schema: { tags, summary, params: idParams, body: z.strictObject({ reason: reasonInput }), response: answers },
      },
      async (request) => {
        await perform(context, { enrolmentId: request.params.id, reason: request.body.reason, actor: actorOf(request) });
        return readEnrolment(context, request.params.id);
      },
    );
  }
}
