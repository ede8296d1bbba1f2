import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import type { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { apologise } from "../../services/incidents/apologise.ts";
import { closeIncident } from "../../services/incidents/close-incident.ts";
import { fixIncident } from "../../services/incidents/fix-incident.ts";
import { noteExpectation } from "../../services/incidents/note-expectation.ts";
import { rateDelivery } from "../../services/incidents/rate-delivery.ts";
import { readIncidentDetail } from "../../services/incidents/read-incident-detail.ts";
import { reopenIncident } from "../../services/incidents/reopen-incident.ts";
import { actorOf, staff } from "../access.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import {
  answerSchema,
  closingSchema,
  expectationSchema,
  fixSchema,
  incidentDetailSchema,
  ratingSchema,
  reopeningSchema,
} from "./incident-schemas.ts";
import { idParams, problems } from "./listing.ts";

const config = staff("incidents:write");

function acting<Body extends z.ZodType>(summary: string, body: Body) {
  return {
    tags: ["incidents"],
    summary: `${summary} The same again changes nothing.`,
    headers: ifMatchHeaders,
    params: idParams,
    body,
    response: { 200: incidentDetailSchema, ...problems, ...changedProblem },
  };
}

/** What staff do with an incident, in the order of a recovery. */
export async function incidentActRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const actOf = (request: FastifyRequest, id: string) => ({ id, revision: revisionIn(request), actor: actorOf(request) });

  app.post(
    "/incidents/:id/answer",
    { config, schema: acting("Note the answer to the customer, the apology. After the deadline it stays a miss.", answerSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await apologise(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );

  app.post(
    "/incidents/:id/fix",
    { config, schema: acting("Note that it was put right. From here the next delivery is watched.", fixSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await fixIncident(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );

  app.post(
    "/incidents/:id/rating",
    { config, schema: acting("Say how the next delivery was. If it exceeded the expectation, selling is possible again.", ratingSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await rateDelivery(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );

  app.post(
    "/incidents/:id/expectation",
    { config, schema: acting("Note or confirm what the customer expects.", expectationSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await noteExpectation(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );

  app.post(
    "/incidents/:id/close",
    { config, schema: acting("Close an incident with what became of the customer. Selling is possible again.", closingSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await closeIncident(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );

  app.post(
    "/incidents/:id/reopen",
    { config, schema: acting("Open a fixed or closed incident again, with a new deadline.", reopeningSchema) },
    async (request, reply) => {
      const { id } = request.params;
      await reopenIncident(context, { ...actOf(request, id), ...request.body });
      return tagged(reply, await readIncidentDetail(context, id));
    },
  );
}
