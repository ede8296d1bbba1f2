import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import type { Context } from "../../services/engine/context/context.ts";
import { exportPayments } from "../../services/payments/export-payments.ts";
import { listOpenInstalments } from "../../services/payments/list-open-instalments.ts";
import { listPayments } from "../../services/payments/list-payments.ts";
import { listRefunds } from "../../services/payments/list-refunds.ts";
import { readPaymentDetail } from "../../services/payments/read-payment-detail.ts";
import { recordPayment } from "../../services/payments/record-payment.ts";
import { recordRefund } from "../../services/payments/record-refund.ts";
import { refundCredit } from "../../services/payments/refund-credit.ts";
import { withdrawPayment } from "../../services/payments/withdraw-payment.ts";
import { actorOf, staff } from "../access.ts";
import { answerOnce } from "./answer-once.ts";
import { idempotencyHeaders, idParams, pageOf, problems, reasonInput } from "./listing.ts";
import {
  madePaymentSchema,
  newPaymentSchema,
  openInstalmentQuery,
  openInstalmentSchema,
  paymentDetailSchema,
  paymentExportQuery,
  paymentQuery,
  paymentSchema,
  refundCreditSchema,
  refundQuery,
  refundSchema,
} from "./payment-schemas.ts";

const tags = ["payments"];
const reads = staff("billing:read");
const writes = staff("billing:write");

/** Money that came, and money that goes back. */
export async function paymentRoutes(scope: FastifyInstance, { context }: { context: Context }): Promise<void> {
  const app = scope.withTypeProvider<ZodTypeProvider>();

  app.get(
    "/payments",
    {
      config: reads,
      schema: {
        tags,
        summary: "List payments, newest first",
        querystring: paymentQuery,
        response: { 200: pageOf(paymentSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listPayments(context, { ...query, leadId: lead });
    },
  );

  app.get(
    "/payments.csv",
    {
      config: reads,
      schema: {
        tags,
        summary: "The same as a CSV file, amounts in the smallest unit. The audit keeps who made it.",
        querystring: paymentExportQuery,
      },
    },
    async (request, reply) => {
      const { language, lead, ...filter } = request.query;
      const text = await exportPayments(context, { language, filter: { ...filter, leadId: lead }, actor: actorOf(request) });
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="payments.csv"')
        .send(Readable.from(text));
    },
  );

  app.get(
    "/payments/:id",
    {
      config: reads,
      schema: {
        tags,
        summary: "Read a payment with what it stands for and what goes back",
        params: idParams,
        response: { 200: paymentDetailSchema, ...problems },
      },
    },
    async (request) => readPaymentDetail(context, request.params.id),
  );

  app.get(
    "/open-instalments",
    {
      config: reads,
      schema: {
        tags,
        summary: "List what is open of a lead or an invoice, the oldest first: 100 at most",
        querystring: openInstalmentQuery,
        response: { 200: z.object({ items: z.array(openInstalmentSchema) }), ...problems },
      },
    },
    async (request) => ({ items: await listOpenInstalments(context, { leadId: request.query.lead, number: request.query.number }) }),
  );

  app.post(
    "/payments/:id/refund-credit",
    {
      config: writes,
      schema: {
        tags,
        summary: "Give back credit of a payment, all or a part",
        description:
          "By card or konbini it goes back by itself, otherwise a person has the task. 409 `credit-too-small`: what stands for an invoice goes back when the invoice is voided.",
        params: idParams,
        headers: idempotencyHeaders,
        body: refundCreditSchema,
        response: { 201: madePaymentSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { refundId } = await refundCredit(within, { paymentId: request.params.id, ...request.body, actor: actorOf(request) });
          return { madeId: refundId, leadId: null };
        },
        read: async ({ madeId }) => ({ id: madeId }),
      });
    },
  );

  app.post(
    "/payments",
    {
      config: writes,
      schema: {
        tags,
        summary: "Record money that came in cash, or by a transfer that no bank file has shown yet",
        headers: idempotencyHeaders,
        body: newPaymentSchema,
        response: { 201: madePaymentSchema, ...problems },
      },
    },
    async (request, reply) => {
      await answerOnce(context, request, reply, {
        async perform(within) {
          const { paymentId } = await recordPayment(within, { ...request.body, actor: actorOf(request) });
          return { madeId: paymentId, leadId: request.body.leadId };
        },
        read: async ({ madeId }) => ({ id: madeId }),
      });
    },
  );

  app.post(
    "/payments/:id/withdraw",
    {
      config: writes,
      schema: {
        tags,
        summary: "Take back a payment that was recorded by mistake: what it paid is open again",
        description: "409 `payment-not-withdrawn` unless it was recorded by hand, no bank line shows it, and nothing of it goes back.",
        params: idParams,
        body: z.strictObject({ reason: reasonInput }),
        response: { 200: paymentDetailSchema, ...problems },
      },
    },
    async (request) => {
      await withdrawPayment(context, { id: request.params.id, reason: request.body.reason, actor: actorOf(request) });
      return readPaymentDetail(context, request.params.id);
    },
  );

  app.get(
    "/refunds",
    {
      config: reads,
      schema: {
        tags,
        summary: "List refunds, newest first",
        querystring: refundQuery,
        response: { 200: pageOf(refundSchema), ...problems },
      },
    },
    async (request) => {
      const { lead, ...query } = request.query;
      return listRefunds(context, { ...query, leadId: lead });
    },
  );

  app.post(
    "/refunds/:id/done",
    {
      config: writes,
      schema: {
        tags,
        summary: "Record that money was transferred back: the lead is told",
        description: "409 `refund-not-owed` when it is done already, or goes back to the card by itself.",
        params: idParams,
        response: { 204: z.null(), ...problems },
      },
    },
    async (request, reply) => {
      await recordRefund(context, { id: request.params.id, actor: actorOf(request) });
      return reply.code(204).send(null);
    },
  );
}
