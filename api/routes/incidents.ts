import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { Context } from "../../services/engine/context/context.ts";
import { requireLead } from "../../services/engine/leads/require-lead.ts";
import { listIncidents } from "../../services/incidents/list-incidents.ts";
import { openIncident } from "../../services/incidents/open-incident.ts";
import { readIncidentDetail } from "../../services/incidents/read-incident-detail.ts";
import { readIncidentReport } from "../../services/incidents/read-incident-report.ts";
import { readSeverities } from "../../services/incidents/read-severities.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { tagged } from "./if-match.ts";
import {
  incidentDetailSchema,
  incidentQuery,
  incidentReportQuery,
  incidentReportSchema,
  incidentSchema,
  newIncidentSchema,
  severitiesSchema,
} from "./incident-schemas.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems } from "./listing.ts";

const tags = ["incidents"];
const reads = staff("incidents:read");

/** Failures to recover from. What staff do with one is in incident-acts.ts. */
export async function incidentRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/incidents",
    {
      config: reads,
      schema: {
        tags,
        summary: "List incidents, those whose deadline comes first at the top",
        querystring: incidentQuery,
        response: { 200: pageOf(incidentSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listIncidents(context, { ...query, leadId: lead });
    },
  );

  app.get(
    "/leads/:id/incidents",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the incidents of a lead",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(incidentSchema), ...problems },
      },
    },
    async (request) => {
      const { id } = request.params;
      await requireLead(context.database.pool, id);
      return listIncidents(context, { ...request.query, leadId: id });
    },
  );

  app.get(
    "/incidents/report",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read how many incidents were answered in time, and what became of the customers. Each number is the length of its list.",
        querystring: incidentReportQuery,
        response: { 200: incidentReportSchema, ...problems },
      },
    },
    async (request) => readIncidentReport(context, request.query),
  );

  app.get(
    "/incidents/severities",
    { config: reads, schema: { tags, summary: "Read the severities to choose from", response: { 200: severitiesSchema, ...problems } } },
    async () => ({ items: [...(await readSeverities(context.database.pool))] }),
  );

  app.get(
    "/incidents/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read an incident with its recovery and what is held because of it",
        params: idParams,
        response: { 200: incidentDetailSchema, ...problems },
      },
    },
    async (request, reply) => tagged(reply, await readIncidentDetail(context, request.params.id)),
  );

  app.post(
    "/incidents",
    {
      config: staff("incidents:write"),
      schema: {
        tags,
        summary: "Open an incident of a lead. From now on nothing is sold to them; care and their own business go on.",
        description: "410 for an erased lead. Of a merged lead it is opened on the one that they were merged into.",
        headers: idempotencyHeaders,
        body: newIncidentSchema,
        response: { 201: incidentDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { incidentId, leadId } = await openIncident(within, { ...request.body, actor: actorOf(request) });
          return { madeId: incidentId, leadId };
        },
        read: ({ madeId }) => readIncidentDetail(context, madeId),
      });
    },
  );
}
