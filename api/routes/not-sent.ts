import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { countNotSent, listNotSent, notSentStates } from "../../services/explain/list-not-sent.ts";
import { staff } from "../access.ts";
import { boundInput, directionInput, leadNameSchema, pageOf, pageQuery, problems } from "./listing.ts";
import { localTextSchema } from "./local-text.ts";
import { versionNumber } from "./sequence-parts.ts";

const notSentSchema = z
  .object({
    id: z.uuid().describe("Of the planned message"),
    leadId: z.uuid(),
    leadName: leadNameSchema,
    channel: z.string().describe("email · line · person (a task)"),
    category: z.string(),
    originKind: z.string().describe("What planned it, such as enrolment"),
    originId: z.uuid(),
    origin: localTextSchema.nullable().describe("What people call its origin"),
    sequence: z.string().nullable().describe("Key; null when something else planned it"),
    slot: z.string().describe("The step or message of its origin"),
    dueAt: z.date(),
    at: z.date().describe("When it was decided, or given up"),
    state: z.enum(notSentStates),
    reason: z.string().nullable().describe("Code"),
    why: localTextSchema.nullable().describe("The reason in words"),
    remedy: localTextSchema.nullable().describe("What may be done; null where nothing is known"),
    entry: z.uuid().nullable().describe("`/leads/{id}/timeline/{entry}/why` has the whole reason"),
  })
  .meta({ id: "NotSent" });

const filterShape = {
  leadId: z.uuid().optional(),
  state: z
    .enum(notSentStates)
    .optional()
    .describe("notSent: a rule, a person, or the end of what planned it stopped the message. failed: it was tried in vain."),
  sequence: z.string().max(100).optional().describe("Key"),
  version: versionNumber.optional().describe("Of the sequence: the one in which the step was passed"),
  step: z.string().max(100).optional(),
  channel: z.enum(["email", "line", "person"]).optional(),
  from: boundInput.optional().describe("Decided from this instant on"),
  to: boundInput.optional().describe("Before this instant"),
};

const tags = ["sends"];

export async function notSentRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/sends/not-sent",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "List messages that did not go out, of all people, with the reason and what may be done, newest first",
        description: "With `sequence`, `step` and `state` as many as the number of `/sequences/{key}/steps`.",
        querystring: pageQuery.extend({
          ...filterShape,
          reason: z.string().max(100).optional().describe("Code, as `/sends/not-sent/reasons` lists them"),
          direction: directionInput("from the oldest on"),
        }),
        response: { 200: pageOf(notSentSchema), ...problems },
      },
    },
    async (request) => listNotSent(context, request.query),
  );

  app.get(
    "/sends/not-sent/reasons",
    {
      config: staff("sends:read"),
      schema: {
        tags,
        summary: "Count messages that did not go out by reason, the most frequent first",
        querystring: z.strictObject(filterShape),
        response: {
          200: z.object({
            items: z.array(
              z
                .object({
                  reason: z.string().nullable().describe("Code"),
                  why: localTextSchema.nullable().describe("In words"),
                  count: z.int(),
                })
                .meta({ id: "NotSentReason" }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => ({ items: await countNotSent(context, request.query) }),
  );
}
