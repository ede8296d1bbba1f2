import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { exportInvoices } from "../../services/invoices/export-invoices.ts";
import { issueOrder } from "../../services/invoices/issue-order.ts";
import { listInvoices } from "../../services/invoices/list-invoices.ts";
import { listReceivables } from "../../services/invoices/list-receivables.ts";
import { previewOrder } from "../../services/invoices/preview-order.ts";
import { promisePayment } from "../../services/invoices/promise-payment.ts";
import { readBalances } from "../../services/invoices/read-balance.ts";
import { readInvoiceDetail } from "../../services/invoices/read-invoice-detail.ts";
import { readReceivables } from "../../services/invoices/read-receivables.ts";
import { spendCredit } from "../../services/invoices/spend-credit.ts";
import { writeOff } from "../../services/invoices/write-off.ts";
import { voidInvoice } from "../../services/payments/void-invoice.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import {
  balanceSchema,
  invoiceDetailSchema,
  invoiceExportQuery,
  invoiceQuery,
  invoiceSchema,
  newInvoiceSchema,
  openInstalmentsQuery,
  openInstalmentsSchema,
  orderPreviewSchema,
  orderSchema,
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
    "/invoices.csv",
    {
      config: reads,
      schema: {
        tags,
        summary: "The same as a CSV file, amounts in the smallest unit. The audit keeps who made it.",
        querystring: invoiceExportQuery,
      },
    },
    async (request, reply) => {
      const { language, lead, ...filter } = request.query;
      const text = await exportInvoices(context, { language, filter: { ...filter, leadId: lead }, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="invoices.csv"')
        .send(Readable.from(text));
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

  app.get(
    "/receivables/instalments",
    {
      config: reads,
      schema: {
        tags,
        summary: "List the instalments behind a sum of the receivables, the oldest first",
        querystring: openInstalmentsQuery,
        response: { 200: openInstalmentsSchema, ...problems },
      },
    },
    async (request) => {
      const { late, ...query } = request.query;
      return listReceivables(context, { ...query, late: late === "true" });
    },
  );

  app.post(
    "/invoices/preview",
    {
      config: reads,
      schema: {
        tags,
        summary: "Work out the totals and instalments of an invoice before it is issued",
        body: orderSchema,
        response: { 200: orderPreviewSchema, ...problems },
      },
    },
    async (request) => previewOrder(context, request.body),
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
          const { offer, ...order } = request.body;
          const { invoiceId } = await issueOrder(within, { ...order, offerKey: offer, actor: actorOf(request) });
          return { madeId: invoiceId, leadId: order.leadId };
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
    "/invoices/:id/apply-credit",
    {
      config: writes,
      schema: {
        tags,
        summary: "Let the lead's credit pay what is open of an invoice, also what is not due yet",
        params: idParams,
        response: detail,
      },
    },
    async (request) => {
      await spendCredit(context, { id: request.params.id, actor: actorOf(request) });
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
