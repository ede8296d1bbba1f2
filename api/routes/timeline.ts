import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { timelineParts } from "../../services/explain/explain-lead.ts";
import { readTimeline, readWholeReason } from "../../services/explain/read-timeline.ts";
import { staff } from "../access.ts";
import { languageOf } from "../pages/language.ts";
import { idParams, pageOf, pageQuery, problems, sentenceLanguage } from "./listing.ts";

export const entrySchema = z
  .object({
    id: z.uuid().describe("Asks for the whole reason"),
    at: z.date(),
    kind: z.enum(timelineParts).describe("received · underWay · notSent · acts (of the lead, and ways that they took) · staff"),
    channel: z.string().nullable(),
    text: z.string().describe("A sentence without a full stop"),
    reason: z.string().nullable().describe("Why, in a few words"),
    count: z.int().describe("Equal entries in a row, which this one stands for"),
    sendId: z.uuid().nullable(),
    decisionId: z.uuid().nullable(),
    eventId: z.uuid().nullable(),
    enrolmentId: z.uuid().nullable(),
  })
  .meta({ id: "TimelineEntry" });

const reasonSchema = entrySchema
  .extend({
    decidedFrom: z.string().nullable().describe("The conditions of a branch or a wait with their answers, in words"),
    actor: z.string().nullable(),
    until: z.date().nullable(),
    step: z.string().nullable(),
    inputs: z.record(z.string(), z.unknown()).describe("As recorded: ids, codes and numbers"),
  })
  .meta({ id: "WholeReason" });

const tags = ["leads"];

/** What happened to a lead, for people. */
export async function timelineRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/leads/:id/timeline",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "A lead's timeline in sentences, the newest first",
        description: "Equal entries in a row are one, so that a page may have fewer than `limit`. It goes on while `next` is not null.",
        params: idParams,
        querystring: pageQuery.extend({
          kind: z.enum(timelineParts).optional(),
          language: sentenceLanguage,
          cursor: z.string().max(400).optional().describe("`next` of the previous page"),
        }),
        response: { 200: pageOf(entrySchema), ...problems },
      },
    },
    async (request) =>
      readTimeline(context, { leadId: request.params.id, ...request.query, language: request.query.language ?? languageOf(request) }),
  );

  app.get(
    "/leads/:id/timeline/:entry/why",
    {
      config: staff("people:read"),
      schema: {
        tags,
        summary: "The whole reason of one entry of a lead's timeline",
        params: z.strictObject({ id: z.uuid(), entry: z.uuid() }),
        querystring: z.strictObject({ language: sentenceLanguage }),
        response: { 200: reasonSchema, ...problems },
      },
    },
    async (request) =>
      readWholeReason(context, {
        leadId: request.params.id,
        entryId: request.params.entry,
        language: request.query.language ?? languageOf(request),
      }),
  );
}
