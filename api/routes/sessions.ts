import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { cancelSession, changeSession } from "../../services/sessions/change-session.ts";
import { createSession } from "../../services/sessions/create-session.ts";
import { importAttendance } from "../../services/sessions/import-attendance.ts";
import { listSessions } from "../../services/sessions/list-sessions.ts";
import { readSession } from "../../services/sessions/read-session.ts";
import { checkIn, countSession, markAttendance } from "../../services/sessions/record-attendance.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { boundInput, idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { newSessionSchema, sessionChangeSchema, sessionDetailSchema, sessionSchema } from "./session-schemas.ts";
import { settingProblems } from "./setting-answer.ts";

const tags = ["sessions"];

/** Dates of offers: seats, changes, who came. */
export async function sessionRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sessions",
    {
      config: staff("sessions:read"),
      schema: {
        tags,
        summary: "List sessions, earliest first",
        querystring: pageQuery.extend({
          offer: z.string().max(100).optional(),
          state: sessionSchema.shape.state.optional(),
          from: boundInput.optional().describe("Starting from this instant on"),
          before: boundInput.optional(),
          uncounted: z
            .enum(["true"])
            .transform(() => true)
            .optional()
            .describe("Only those of which nobody has said who came, a day after their end"),
        }),
        response: { 200: pageOf(sessionSchema), ...problems },
      },
    },
    async (request) => listSessions(context, request.query),
  );

  app.post(
    "/sessions",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Make a session of an offer",
        headers: idempotencyHeaders,
        body: newSessionSchema,
        response: { 201: sessionDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { offer, ...body } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { sessionId } = await createSession(within, { ...body, offerKey: offer, actor: actorOf(request) });
          return { madeId: sessionId, leadId: null };
        },
        read: ({ madeId }) => readSession(context, madeId),
      });
    },
  );

  app.get(
    "/sessions/:id",
    {
      config: staff("sessions:read"),
      schema: {
        tags,
        summary: "Read a session with its guests and its waiting list",
        params: idParams,
        response: { 200: sessionDetailSchema, ...problems },
      },
    },
    async (request, reply) => tagged(reply, await readSession(context, request.params.id)),
  );

  app.patch(
    "/sessions/:id",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Change a session. Another time or place is told to all guests at once.",
        description:
          "More seats become offers to those who wait; fewer seats cancel nobody. A deadline at the start moves with the start unless the request sets it.",
        headers: ifMatchHeaders,
        params: idParams,
        body: sessionChangeSchema,
        response: { 200: sessionDetailSchema, ...settingProblems, ...problems },
      },
    },
    async (request, reply) => {
      const sessionId = request.params.id;
      await changeSession(context, { ...request.body, sessionId, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readSession(context, sessionId));
    },
  );

  app.post(
    "/sessions/:id/cancel",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Cancel a session. Every guest and everybody who waits is told once, with the next dates.",
        headers: ifMatchHeaders,
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: sessionDetailSchema, ...settingProblems, ...problems },
      },
    },
    async (request, reply) => {
      const sessionId = request.params.id;
      await cancelSession(context, { sessionId, revision: revisionIn(request), reason: request.body.reason, actor: actorOf(request) });
      return tagged(reply, await readSession(context, sessionId));
    },
  );

  app.post(
    "/sessions/:id/check-in",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Check a guest in by the code on their booking. The same code again changes nothing.",
        params: idParams,
        body: z.strictObject({ code: z.string().trim().min(1).max(20) }),
        response: {
          200: z.object({ bookingId: z.uuid(), leadId: z.uuid(), again: z.boolean() }).meta({ id: "CheckedIn" }),
          ...problems,
        },
      },
    },
    async (request) => checkIn(context, { sessionId: request.params.id, code: request.body.code, actor: actorOf(request) }),
  );

  app.post(
    "/sessions/:id/attendance",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Mark who came and who did not. It can be corrected until the list is closed.",
        params: idParams,
        body: z.strictObject({
          marks: z
            .array(z.strictObject({ bookingId: z.uuid(), came: z.boolean() }))
            .min(1)
            .max(1_000),
        }),
        response: { 200: sessionDetailSchema, ...problems },
      },
    },
    async (request) => {
      const sessionId = request.params.id;
      await markAttendance(context, { sessionId, marks: request.body.marks, actor: actorOf(request) });
      return readSession(context, sessionId);
    },
  );

  app.post(
    "/sessions/:id/attendance/import",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Mark those as having come whom the list of a meeting tool names by their address",
        description: "A CSV list of participants, as Zoom, Teams or Meet export it. Nobody becomes absent by it.",
        params: idParams,
        body: z.strictObject({ text: z.string().min(1).max(500_000) }),
        response: {
          200: z
            .object({ came: z.int(), unknown: z.array(z.string()).describe("Addresses of the file that no guest has") })
            .meta({ id: "ImportedAttendance" }),
          ...problems,
        },
      },
    },
    async (request) => importAttendance(context, { sessionId: request.params.id, text: request.body.text, actor: actorOf(request) }),
  );

  app.post(
    "/sessions/:id/count",
    {
      config: staff("sessions:write"),
      schema: {
        tags,
        summary: "Close the attendance list: who is not marked did not come. What follows the session begins.",
        params: idParams,
        response: { 200: sessionDetailSchema, ...problems },
      },
    },
    async (request) => {
      const sessionId = request.params.id;
      await countSession(context, { sessionId, actor: actorOf(request) });
      return readSession(context, sessionId);
    },
  );
}
