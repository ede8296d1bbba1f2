import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Context } from "../../services/engine/context/context.ts";
import { listStepPeople } from "../../services/selling/list-step-people.ts";
import { readPublishedProcess } from "../../services/selling/process.ts";
import { readFunnel, supposeFunnel } from "../../services/selling/read-funnel.ts";
import { readLeadPosition } from "../../services/selling/read-lead-position.ts";
import { tickGoal } from "../../services/selling/tick-goal.ts";
import { actorOf, staff } from "../access.ts";
import { idParams, problems } from "./listing.ts";
import {
  cohortQuery,
  funnelSchema,
  goalParams,
  leadPositionSchema,
  processReadSchema,
  stepParams,
  stepPeopleQuery,
  stepPeopleSchema,
  tickSchema,
  whatIfQuery,
  whatIfSchema,
} from "./process-schemas.ts";

const tags = ["process"];
const reads = staff("people:read");

/** The sale as a process: its steps, its funnel, where each lead stands. */
export async function processRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/process",
    { config: reads, schema: { tags, summary: "Read the published sales process", response: { 200: processReadSchema, ...problems } } },
    async () => {
      const published = await readPublishedProcess(context.database.pool);
      if (published === null) return { version: null, author: null, publishedAt: null, process: null };
      const { rules: _, ...read } = published;
      return read;
    },
  );

  app.get(
    "/process/funnel",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read how many leads entered and moved on at each step, the product of the rates, and what to look at",
        querystring: cohortQuery,
        response: { 200: funnelSchema, ...problems },
      },
    },
    async (request) => readFunnel(context, request.query),
  );

  app.get(
    "/process/what-if",
    {
      config: reads,
      schema: {
        tags,
        summary: "Work out the funnel with other rates: what it would mean in sales",
        querystring: whatIfQuery,
        response: { 200: whatIfSchema, ...problems },
      },
    },
    async (request) => {
      const { rates, ...filter } = request.query;
      return supposeFunnel(context, filter, percentsIn(rates));
    },
  );

  app.get(
    "/process/steps/:step/people",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the people behind a number of the funnel, who entered last first",
        params: stepParams,
        querystring: stepPeopleQuery,
        response: { 200: stepPeopleSchema, ...problems },
      },
    },
    async (request) => listStepPeople(context, { ...request.query, step: request.params.step }),
  );

  app.get(
    "/leads/:id/position",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read where a lead stands in the sales process, step by step, with the evidence",
        params: idParams,
        response: { 200: leadPositionSchema, ...problems },
      },
    },
    async (request) => readLeadPosition(context, request.params.id),
  );

  app.put(
    "/leads/:id/goals/:goal",
    {
      config: staff("people:write"),
      schema: {
        tags,
        summary: "Tick a goal of a step for a lead, or take the tick back. Repeating it changes nothing.",
        description: "Answers with the position. 409 `goal-not-ticked` for a goal that events do.",
        params: goalParams,
        body: tickSchema,
        response: { 200: leadPositionSchema, ...problems },
      },
    },
    async (request) => {
      const { id: leadId, goal } = request.params;
      await tickGoal(context, { ...request.body, leadId, goal, actor: actorOf(request) });
      return readLeadPosition(context, leadId);
    },
  );
}

function percentsIn(rates: string | undefined): Record<string, number> {
  const pairs = rates?.split(",").map((pair) => pair.split(":")) ?? [];
  return Object.fromEntries(pairs.map(([step = "", percent]) => [step, Number(percent)]));
}
