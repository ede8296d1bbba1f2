import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { checkContract } from "../../services/contracts/check-contract.ts";
import { recordSellerStep } from "../../services/contracts/consent.ts";
import { recordCoolingOff, resumeSelling } from "../../services/contracts/cool-off.ts";
import { createContract } from "../../services/contracts/create-contract.ts";
import { deliverDocuments } from "../../services/contracts/deliver-documents.ts";
import { withdrawContract } from "../../services/contracts/end-offer.ts";
import { listContracts } from "../../services/contracts/list-contracts.ts";
import { offerContract } from "../../services/contracts/offer-contract.ts";
import { readContractDetail } from "../../services/contracts/read-contract-detail.ts";
import { readTerminationCap } from "../../services/contracts/read-termination-cap.ts";
import { readUsualTerms } from "../../services/contracts/read-terms.ts";
import { terminateContract } from "../../services/contracts/terminate-contract.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { actorOf, requireScope, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  capSchema,
  checkedSchema,
  consentSchema,
  contractDetailSchema,
  contractQuery,
  contractSchema,
  coolOffSchema,
  deliveredQuery,
  deliveredSchema,
  newContractSchema,
  terminateSchema,
  usualTermsSchema,
} from "./contract-schemas.ts";
import { changedProblem, ifMatchHeaders, revisionIn, tagged } from "./if-match.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const tags = ["contracts"];
const reads = staff("contracts:read");
const writes = staff("contracts:write");
const detail = { 200: contractDetailSchema, ...problems };
const reasoned = z.strictObject({ reason: reasonInput });

/** Contracts: written, offered, delivered, cancelled. The lead signs on their own page. */
export async function contractRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/contracts",
    {
      config: reads,
      schema: {
        tags,
        summary: "List contracts, newest first or by what is due next",
        querystring: contractQuery,
        response: { 200: pageOf(contractSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, deal, ...query } = request.query;
      return listContracts(context, { ...query, leadId: lead, dealId: deal });
    },
  );

  app.get(
    "/leads/:id/contracts",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the contracts of a lead, newest first",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(contractSchema), ...problems },
      },
    },
    async (request) => listContracts(context, { ...request.query, leadId: request.params.id }),
  );

  app.get(
    "/leads/:id/contract-terms",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read what a contract with a lead says unless it has its own texts, in the lead's language",
        params: idParams,
        response: { 200: usualTermsSchema, ...problems },
      },
    },
    async (request) => readUsualTerms(context, request.params.id),
  );

  app.post(
    "/contracts/check",
    {
      config: writes,
      schema: {
        tags,
        summary:
          "Read what a contract would say before it is written: its kind, payments, and what the law asks for that it lacks. Changes nothing.",
        body: newContractSchema,
        response: { 200: checkedSchema, ...problems },
      },
    },
    async (request) => checkContract(context, request.body),
  );

  app.post(
    "/contracts",
    {
      config: writes,
      schema: {
        tags,
        summary: "Write the draft of a contract. The lead sees nothing until it is offered.",
        description:
          "422 `contract-incomplete` names what the law asks for and the contract lacks. 409 `first-step-missing` for a back-end offer to a lead who has had no front-end one.",
        headers: idempotencyHeaders,
        body: newContractSchema,
        response: { 201: contractDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { body } = request;
      if (body.kind || body.override) await requireScope(context, request, "contracts:override");
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { contractId } = await createContract(within, { ...body, actor: actorOf(request) });
          return { madeId: contractId, leadId: body.leadId };
        },
        read: ({ madeId }) => readContractDetail(context, madeId),
      });
    },
  );

  app.get(
    "/contracts/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read a contract with its text, its log, the steps of the consent to files, its papers and its cooling-off",
        params: idParams,
        response: detail,
      },
    },
    async (request, reply) => tagged(reply, await readContractDetail(context, request.params.id)),
  );

  app.post(
    "/contracts/:id/offer",
    {
      config: writes,
      schema: {
        tags,
        summary: "Offer a contract: the lead is mailed the link to sign, and the text never changes from here on",
        description: "What else is offered of the same deal gives way to it. Offered already, it changes nothing.",
        headers: ifMatchHeaders,
        params: idParams,
        response: { ...detail, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await offerContract(context, { id, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.post(
    "/contracts/:id/withdraw",
    {
      config: writes,
      schema: {
        tags,
        summary: "Take a draft or an offer back. The lead is told of an offer. Again, it changes nothing.",
        headers: ifMatchHeaders,
        params: idParams,
        body: reasoned,
        response: { ...detail, ...changedProblem },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await withdrawContract(context, { id, ...request.body, revision: revisionIn(request), actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.post(
    "/contracts/:id/consent",
    {
      config: writes,
      schema: {
        tags,
        summary: "Record a step of the consent to documents as files. Recorded already, it changes nothing.",
        description: "The steps have an order: 409 `consent-step-early` names the one that comes first.",
        params: idParams,
        body: consentSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await recordSellerStep(context, { id, ...request.body, actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.post(
    "/contracts/:id/delivered",
    {
      config: writes,
      schema: {
        tags,
        summary: "Record that the lead received the documents on paper, or send them as files",
        description:
          "The days of cooling-off are counted from the receipt. 409 `contract-consent-missing` for files without the whole consent.",
        params: idParams,
        body: deliveredSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { receivedOn } = request.body;
      const delivery = request.body.way === "paper" && receivedOn ? { way: "paper" as const, receivedOn } : { way: "files" as const };
      await deliverDocuments(context, { id, delivery, actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.post(
    "/contracts/:id/cool-off",
    {
      config: writes,
      schema: {
        tags,
        summary: "Record that the lead cancelled within the cooling-off period, by mail, LINE or letter. Again, it changes nothing.",
        description: "Invoices are void, what was paid is due back, and nothing is sold to the lead until a person allows it.",
        params: idParams,
        body: coolOffSchema,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await recordCoolingOff(context, { id, ...request.body, actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.post(
    "/contracts/:id/resume-selling",
    {
      config: writes,
      schema: {
        tags,
        summary: "Allow promotions to a lead who cancelled within the cooling-off period. Again, it changes nothing.",
        params: idParams,
        body: reasoned,
        response: detail,
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await resumeSelling(context, { id, ...request.body, actor: actorOf(request) });
      return tagged(reply, await readContractDetail(context, id));
    },
  );

  app.get(
    "/contracts/:id/termination-cap",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read the most that the lead would owe in all if the contract were terminated now",
        params: idParams,
        querystring: deliveredQuery,
        response: { 200: capSchema, ...problems },
      },
    },
    async (request) => {
      const { deliveredMinor = null, monthlyMinor } = request.query;
      return readTerminationCap(context, request.params.id, { deliveredMinor, monthlyMinor });
    },
  );

  app.post(
    "/contracts/:id/terminate",
    {
      config: writes,
      schema: {
        tags,
        summary: "End a signed contract before its time. Its invoices are void; a person settles what remains.",
        headers: ifMatchHeaders,
        params: idParams,
        body: terminateSchema,
        response: {
          200: contractDetailSchema.extend(capSchema.shape),
          ...problems,
          ...changedProblem,
        },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { capMinor } = await terminateContract(context, {
        id,
        ...request.body,
        revision: revisionIn(request),
        actor: actorOf(request),
      });
      return tagged(reply, { ...(await readContractDetail(context, id)), capMinor });
    },
  );
}
