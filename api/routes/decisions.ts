import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listDecisions } from "../../services/explain/list-decisions.ts";
import { staff } from "../access.ts";
import { pageOf, pageQuery, problems } from "./listing.ts";

const verdicts = ["send", "defer", "skip", "cancel", "park", "choose"] as const;

const decisionSchema = z
  .object({
    id: z.uuid(),
    at: z.date(),
    count: z.int().describe("How often it was made in a row"),
    lastAt: z.date(),
    touchId: z.uuid().nullable(),
    processId: z.uuid().nullable().describe("The enrolment, or another process, that it is about"),
    step: z.string().nullable(),
    verdict: z.string().describe(verdicts.join(" · ")),
    reason: z.string().describe("Code"),
    until: z.date().nullable(),
    inputs: z.unknown().describe("What the rules saw: codes, numbers and instants"),
  })
  .meta({ id: "Decision" });

export async function decisionRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  scope.withTypeProvider<ZodTypeProvider>().get(
    "/decisions",
    {
      config: staff("people:read"),
      schema: {
        tags: ["decisions"],
        summary: "List the decisions about a lead with what the rules saw, newest first",
        querystring: pageQuery.extend({
          leadId: z.uuid(),
          sequence: z.string().max(100).optional(),
          verdict: z.enum(verdicts).optional(),
          reason: z.string().max(100).optional(),
        }),
        response: { 200: pageOf(decisionSchema), ...problems },
      },
    },
    async (request) => listDecisions(context, request.query),
  );
}
