import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { issueOrder } from "../../services/invoices/issue-order.ts";
import { listInvoices } from "../../services/invoices/list-invoices.ts";
import { promisePayment } from "../../services/invoices/promise-payment.ts";
import { readBalances } from "../../services/invoices/read-balance.ts";
import { readInvoiceDetail } from "../../services/invoices/read-invoice-detail.ts";
import { readReceivables } from "../../services/invoices/read-receivables.ts";
import { writeOff } from "../../services/invoices/write-off.ts";
import { voidInvoice } from "../../services/payments/void-invoice.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  balanceSchema,
  invoiceDetailSchema,
  invoiceQuery,
  invoiceSchema,
  newInvoiceSchema,
  promiseSchema,
  receivablesQuery,
  receivablesSchema,
} from "./invoice-schemas.ts";
import { idempotencyHeaders, idParams, pageOf, pageQuery, problems, reasonInput } from "./listing.ts";

const tags = ["invoices"];
const reads = staff("billing:read");
const writes = staff("billing:write");
const detail = { 200: invoiceDetailSchema, ...problems };
const reasonBody = z.strictObject({ reason: reasonInput });

/** Invoices, their instalments, and what is owed. */
export async function invoiceRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/invoices",
    {
      config: reads,
      schema: {
        tags,
        summary: "List invoices, newest first: by day, amount, partner, state, and any of them together",
        querystring: invoiceQuery,
        response: { 200: pageOf(invoiceSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listInvoices(context, { ...query, leadId: lead });
    },
  );

  app.get(
    "/leads/:id/invoices",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the invoices of a lead, newest first",
        params: idParams,
        querystring: pageQuery,
        response: { 200: pageOf(invoiceSchema), ...problems },
      },
    },
    async (request) => listInvoices(context, { ...request.query, leadId: request.params.id }),
  );

  app.get(
    "/leads/:id/balance",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read what a lead owes, what of it is overdue, and what they have paid too much, by currency",
        params: idParams,
        response: { 200: balanceSchema, ...problems },
      },
    },
    async (request) => ({ items: await readBalances(context, request.params.id) }),
  );

  app.get(
    "/receivables",
    {
      config: reads,
      schema: {
        tags,
        summary: "What is owed, by how late it is, and when it should come",
        querystring: receivablesQuery,
        response: { 200: receivablesSchema, ...problems },
      },
    },
    async (request) => readReceivables(context, request.query),
  );

  app.post(
    "/invoices",
    {
      config: writes,
      schema: {
        tags,
        summary: "Issue an invoice for an order without a contract. It never changes afterwards",
        headers: idempotencyHeaders,
        body: newInvoiceSchema,
        response: { 201: invoiceDetailSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { invoiceId } = await issueOrder(within, { ...request.body, offerKey: null, actor: actorOf(request) });
          return { madeId: invoiceId, leadId: request.body.leadId };
        },
        read: ({ madeId }) => readInvoiceDetail(context, madeId),
      });
    },
  );

  app.get(
    "/invoices/:id",
    {
      config: reads,
      schema: { tags, summary: "Read an invoice with its instalments, payments and papers", params: idParams, response: detail },
    },
    async (request) => readInvoiceDetail(context, request.params.id),
  );

  app.post(
    "/invoices/:id/promise",
    {
      config: writes,
      schema: {
        tags,
        summary: "Note the day by which the lead promised to pay: no reminder goes before the bank day after it",
        params: idParams,
        body: promiseSchema,
        response: detail,
      },
    },
    async (request) => {
      await promisePayment(context, { id: request.params.id, on: request.body.on, actor: actorOf(request) });
      return readInvoiceDetail(context, request.params.id);
    },
  );

  app.post(
    "/invoices/:id/write-off",
    {
      config: writes,
      schema: {
        tags,
        summary: "Give up what is open of an invoice. What was paid stays paid",
        params: idParams,
        body: reasonBody,
        response: detail,
      },
    },
    async (request) => {
      await writeOff(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) });
      return readInvoiceDetail(context, request.params.id);
    },
  );

  app.post(
    "/invoices/:id/void",
    {
      config: writes,
      schema: {
        tags,
        summary: "Void an invoice by a credit note. What was paid is owed back",
        params: idParams,
        body: reasonBody,
        response: detail,
      },
    },
    async (request) => {
      await voidInvoice(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) });
      return readInvoiceDetail(context, request.params.id);
    },
  );
}
