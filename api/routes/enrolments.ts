import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { journeyOutcomes } from "../../domain/sequences/position.ts";
import type { Context } from "../../services/engine/context/context.ts";
import type { UndoOffer } from "../../services/engine/undo/offer-undo.ts";
import type { Control } from "../../services/enrolments/control.ts";
import { enrolLead } from "../../services/enrolments/enrol-lead.ts";
import { exitEnrolment } from "../../services/enrolments/exit-enrolment.ts";
import { type ListedEnrolment, listEnrolments, listedStates } from "../../services/enrolments/list-enrolments.ts";
import { moveEnrolment } from "../../services/enrolments/move-enrolment.ts";
import { pauseEnrolment } from "../../services/enrolments/pause-enrolment.ts";
import { readEnrolment } from "../../services/enrolments/read-enrolment.ts";
import { resumeEnrolment } from "../../services/enrolments/resume-enrolment.ts";
import { type Hurried, sendNow } from "../../services/enrolments/send-now.ts";
import { skipStep } from "../../services/enrolments/skip-step.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  directionInput,
  idempotencyHeaders,
  idParams,
  instantInput,
  leadNameSchema,
  pageOf,
  pageQuery,
  problems,
  reasonInput,
} from "./listing.ts";
import { versionNumber } from "./sequence-parts.ts";
import { localText } from "./template-schemas.ts";
import { undoSchema } from "./undo.ts";

export const enrolmentSchema = z
  .object({
    id: z.uuid(),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    sequence: z.string(),
    version: z.int(),
    state: z.string().describe("running · paused · parked · over"),
    outcome: z.string().nullable().describe("goal · completed · left · exited; null until it is over"),
    step: z.string().nullable(),
    stepSince: z.date(),
    wakeAt: z.date().nullable().describe("When it next continues; null: only an event or staff continue it"),
    pauseUntil: z.date().nullable().describe("When the pause ends; null: not paused, or paused until resumed"),
    fault: z.string().nullable().describe("Code of the fault that parked it"),
    faultSentence: localText.nullable().describe("What the fault means, and what to do"),
    enteredAt: z.date(),
    overAt: z.date().nullable(),
    pause: z
      .object({
        by: z.string().nullable().describe("Who paused it"),
        reason: z.string().nullable(),
        since: z.date().nullable(),
        remainingMs: z.number().nullable().describe("What remains of the present wait; null: it waits for no instant"),
      })
      .nullable()
      .describe("Null unless it is paused; `pauseUntil` says until when"),
  })
  .meta({ id: "Enrolment" });

const controlledSchema = enrolmentSchema
  .extend({
    changed: z.array(z.string()).describe("The keys that changed; `messages`: messages that waited are due now"),
    undo: undoSchema.nullable().describe("Null: it cannot be undone"),
  })
  .meta({ id: "ControlledEnrolment" });

const tags = ["enrolments"];
const answers = { 200: controlledSchema, ...problems };

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
          direction: directionInput("from the oldest on"),
          leadId: z.uuid().optional(),
          sequence: z.string().max(100).optional(),
          state: z
            .enum(listedStates)
            .optional()
            .describe("`underway`: all that are not over. `waiting`: those of `running` whose next instant has not come"),
          version: versionNumber.optional().describe("Of the sequence"),
          outcome: z.enum(journeyOutcomes).optional().describe("How it ended. `goal`: the lead reached the goal of the sequence"),
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
    {
      config: staff("people:read"),
      schema: { tags, summary: "Read an enrolment", params: idParams, response: { 200: enrolmentSchema, ...problems } },
    },
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
      return controlled(context, request.params.id, async (enrolmentId) => ({
        undo: await pauseEnrolment(context, { enrolmentId, reason, until, actor: actorOf(request) }),
      }));
    },
  );

  const actions: { path: string; summary: string; perform: (context: Context, control: Control) => Promise<unknown> }[] = [
    { path: "resume", summary: "Resume a paused or parked enrolment", perform: resumeEnrolment },
    { path: "skip", summary: "Skip the current step", perform: skipStep },
    { path: "exit", summary: "End an enrolment. Its planned touches are cancelled.", perform: exitEnrolment },
    {
      path: "send-now",
      summary: "Send what waits now, or end the present wait. Holds and consent bar it as ever; it cannot be undone.",
      perform: sendNow,
    },
  ];
  for (const { path, summary, perform } of actions) {
    app.post(
      `/enrolments/:id/${path}`,
      {
        config: staff("people:control"),
        schema: { tags, summary, params: idParams, body: z.strictObject({ reason: reasonInput }), response: answers },
      },
      async (request) => {
        const { reason } = request.body;
        return controlled(context, request.params.id, async (enrolmentId) => {
          const done = await perform(context, { enrolmentId, reason, actor: actorOf(request) });
          return isHurried(done) && done.hurried === "message" ? { besides: ["messages"] } : {};
        });
      },
    );
  }

  app.post(
    "/enrolments/:id/move",
    {
      config: staff("people:control"),
      schema: {
        tags,
        summary: "Move an enrolment to a step of its version, which begins at once",
        description: "Messages that it had planned are cancelled, unless they are on their way. It cannot be undone.",
        params: idParams,
        body: z.strictObject({ step: z.string().min(1).max(100).describe("Id of the step"), reason: reasonInput }),
        response: answers,
      },
    },
    async (request) => {
      const { step, reason } = request.body;
      return controlled(context, request.params.id, async (enrolmentId) => {
        await moveEnrolment(context, { enrolmentId, step, reason, actor: actorOf(request) });
        return {};
      });
    },
  );
}

function isHurried(done: unknown): done is { hurried: Hurried } {
  return typeof done === "object" && done !== null && "hurried" in done;
}

/** Performs an act on an enrolment and answers what it is now, with what changed and how that is undone. */
async function controlled(
  context: Context,
  id: string,
  perform: (id: string) => Promise<{ undo?: UndoOffer; besides?: string[] }>,
): Promise<ListedEnrolment & { changed: string[]; undo: UndoOffer | null }> {
  const before = await readEnrolment(context, id);
  const { undo = null, besides = [] } = await perform(id);
  const after = await readEnrolment(context, id);
  const keys = ["state", "outcome", "step", "wakeAt", "pauseUntil", "fault"] as const;
  const changed = keys.filter((key) => String(before[key]) !== String(after[key]));
  return { ...after, changed: [...changed, ...besides], undo };
}
