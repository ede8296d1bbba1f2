import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { bookConsultation } from "../../services/consultations/book-consultation.ts";
import { cancelConsultation } from "../../services/consultations/cancel-consultation.ts";
import { listConsultations } from "../../services/consultations/list-consultations.ts";
import { listSlots } from "../../services/consultations/list-slots.ts";
import { markConsultation } from "../../services/consultations/mark-consultation.ts";
import { moveConsultation } from "../../services/consultations/move-consultation.ts";
import { readConsultationDetail } from "../../services/consultations/read-consultation-detail.ts";
import { timeRefused } from "../../services/consultations/time-refused.ts";
import { writeNotes } from "../../services/consultations/write-notes.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  cameSchema,
  consultationDetailSchema,
  consultationNotesSchema,
  consultationQuery,
  consultationSchema,
  moveSchema,
  newConsultationSchema,
  slotsQuery,
  slotsSchema,
} from "./consultation-schemas.ts";
import { ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";
import { settingProblems } from "./setting-answer.ts";

const tags = ["consultations"];
const detail = { 200: consultationDetailSchema, ...problems };

/** Consultations, and the times at which they can be. */
export async function consultationRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/consultation-slots",
    {
      config: staff("consultations:read"),
      schema: {
        tags,
        summary: "List the times of an offer by consultant, each with the reason why it is not offered",
        querystring: slotsQuery,
        response: { 200: z.object({ items: z.array(slotsSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listSlots(context, request.query) }),
  );

  app.get(
    "/consultations",
    {
      config: staff("consultations:read"),
      schema: {
        tags,
        summary: "List consultations, earliest first",
        querystring: consultationQuery,
        response: { 200: pageOf(consultationSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listConsultations(context, { ...query, leadId: lead });
    },
  );

  app.get(
    "/leads/:id/consultations",
    {
      config: staff("consultations:read"),
      schema: {
        tags,
        summary: "List the consultations of a lead, earliest first",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(consultationSchema), ...problems },
      },
    },
    async (request) => listConsultations(context, { ...request.query, leadId: request.params.id }),
  );

  app.post(
    "/consultations",
    {
      config: staff("consultations:write"),
      schema: {
        tags,
        summary: "Book a consultation for a lead",
        description:
          "Staff are bound by neither notice nor horizon. 409 `time-<reason>` when the time cannot be had: hours, holiday, day-off, past, busy, day-full, no-consultant; and `time-booked-already` when the lead has another one of this offer.",
        headers: idempotencyHeaders,
        body: newConsultationSchema,
        response: { 201: consultationDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { offer, consultant, ...body } = request.body;
      await answerOnce(context, request, reply, {
        async perform(within) {
          const booked = await bookConsultation(within, {
            ...body,
            offerKey: offer,
            consultantKey: consultant,
            actor: actorOf(request),
          });
          if (booked.kind === "refused") throw timeRefused(booked.reason);
          return { madeId: booked.id, leadId: body.leadId };
        },
        read: ({ madeId }) => readConsultationDetail(context, madeId),
      });
    },
  );

  app.get(
    "/consultations/:id",
    {
      config: staff("consultations:read"),
      schema: {
        tags,
        summary: "Read a consultation with answers, notes and messages",
        params: idParams,
        response: detail,
      },
    },
    async (request, reply) => tagged(reply, await readConsultationDetail(context, request.params.id)),
  );

  app.post(
    "/consultations/:id/move",
    {
      config: staff("consultations:write"),
      schema: {
        tags,
        summary: "Move a consultation to another time. The guest is told, and its reminders are planned anew.",
        description: "Staff are bound by neither notice nor change limit. 409 `time-<reason>` when the time cannot be had.",
        headers: ifMatchHeaders,
        params: idParams,
        body: moveSchema,
        response: { ...detail, ...settingProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { consultant, ...body } = request.body;
      const moved = await moveConsultation(context, {
        ...body,
        id,
        consultantKey: consultant,
        revision: revisionIn(request),
        actor: actorOf(request),
      });
      if (moved.kind === "refused") throw timeRefused(moved.reason);
      return tagged(reply, await readConsultationDetail(context, id));
    },
  );

  app.post(
    "/consultations/:id/cancel",
    {
      config: staff("consultations:write"),
      schema: {
        tags,
        summary: "Cancel a consultation. The guest is told; its time is free at once. Again, it changes nothing.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await cancelConsultation(context, { id, reason: request.body.reason, actor: actorOf(request) });
      return tagged(reply, await readConsultationDetail(context, id));
    },
  );

  app.post(
    "/consultations/:id/came",
    {
      config: staff("consultations:mark"),
      schema: {
        tags,
        summary: "Mark a consultation as having taken place: who came, and what came of the closing question",
        description: "What comes after it may reach the lead from here on. The same again changes nothing; a mistake can be corrected.",
        params: idParams,
        body: cameSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await markConsultation(context, { id, came: true, ...request.body, actor: actorOf(request) });
      return tagged(reply, await readConsultationDetail(context, id));
    },
  );

  app.post(
    "/consultations/:id/absent",
    {
      config: staff("consultations:mark"),
      schema: {
        tags,
        summary: "Mark a guest as not having come. The first time they are invited again, the second time a person gets a task.",
        params: idParams,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await markConsultation(context, { id, came: false, actor: actorOf(request) });
      return tagged(reply, await readConsultationDetail(context, id));
    },
  );

  app.patch(
    "/consultations/:id/notes",
    {
      config: staff("consultations:mark"),
      schema: {
        tags,
        summary: "Write what was heard. What is left out stays as it is.",
        headers: ifMatchHeaders,
        params: idParams,
        body: consultationNotesSchema,
        response: { ...detail, ...settingProblems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await writeNotes(context, { ...request.body, id, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readConsultationDetail(context, id));
    },
  );
}
