import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../domain/app-error.ts";
import { paidState } from "../../domain/billing/balance.ts";
import { invoiceNumber } from "../../domain/billing/invoice-number.ts";
import { isUuid } from "../../domain/is-uuid.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import type { Context } from "../../services/engine/context/context.ts";
import { invoiceOfToken } from "../../services/invoices/module.ts";
import { readPaperOf } from "../../services/papers/read-paper.ts";
import { beginCheckout } from "../../services/payments/begin-checkout.ts";
import { BACK } from "../../services/payments/open-attempt-page.ts";
import { forgetCard, type InvoicePage, isPaymentOf, readInvoicePage } from "../../services/payments/read-invoice-page.ts";
import { payableBy, type Till } from "../../services/payments/till.ts";
import { type InvoiceNotice, type InvoicePart, invoicePage } from "../../templates/pages/invoice/view.ts";
import { type FormBody, fieldOf } from "./form-body.ts";
import { asLanguage } from "./language.ts";
import { sendPaper } from "./send-paper.ts";
import { showPage } from "./show-page.ts";
import { type TokenParams, tokenRoute } from "./token-route.ts";
import { visitOf } from "./visit.ts";

/**
 * `/i/:token`: a lead's page of an invoice: what is paid, what is open, and how to pay. A GET counts as an open and changes nothing else; a HEAD
 * not even that (fault 50).
 */
export function invoicePages(scope: FastifyInstance, context: Context, till: Till | null): void {
  scope.get<{ Params: TokenParams }>("/i/:token", tokenRoute, async (request, reply) => {
    const visit = request.method === "GET" ? visitOf(request) : undefined;
    const page = await readInvoicePage(context, request.params.token, visit);
    return show(context, reply, till, { page, token: request.params.token, isBack: isBack(request), notice: null });
  });

  scope.post<{ Params: TokenParams; Body: FormBody | undefined }>("/i/:token", tokenRoute, async (request, reply) => {
    const { token } = request.params;
    const done = await act(context, till, token, request.body ?? {});
    if ("url" in done) return reply.redirect(done.url, 303);
    const page = await readInvoicePage(context, token);
    return show(context, reply, till, { page, token, isBack: false, notice: done });
  });

  scope.get<{ Params: TokenParams }>("/i/:token/invoice.pdf", tokenRoute, async (request, reply) => {
    const { invoice } = await readInvoicePage(context, request.params.token);
    const paper = await readPaperOf(context, "invoice", invoice.id);
    if (!paper) throw paperMissing();
    return sendPaper(reply, paper, "inline");
  });

  scope.get<{ Params: TokenParams & { payment: string } }>("/i/:token/receipts/:payment.pdf", tokenRoute, async (request, reply) => {
    const { token, payment } = request.params;
    const isTheirs = isUuid(payment) && (await isPaymentOf(context, token, payment));
    const paper = isTheirs ? await readPaperOf(context, "receipt", payment) : null;
    if (!paper) throw paperMissing();
    return sendPaper(reply, paper, "inline");
  });
}

interface Notice {
  kind: "done" | "refused";
  says: InvoiceNotice;
}

/** Does what a button asks for. Throws AppError invalid for what no button of the page sends. */
async function act(context: Context, till: Till | null, token: string, body: FormBody): Promise<{ url: string } | Notice> {
  const [what, instalmentId, method] = ["act", "instalment", "method"].map((name) => fieldOf(body, name));
  const invoiceId = invoiceOfToken(context, token);
  if (what === "forget-card") {
    await forgetCard(context, token);
    return { kind: "done", says: "card-forgotten" };
  }
  if (what !== "pay" || instalmentId === undefined || !isUuid(instalmentId) || (method !== "card" && method !== "konbini"))
    throw notOurForm();
  if (till === null) return { kind: "refused", says: "method" };
  const begun = await beginCheckout(context, till.provider, { invoiceId, instalmentId, method, savesCard: fieldOf(body, "save") === "1" });
  return begun.kind === "begun" ? { url: begun.url } : { kind: "refused", says: begun.why };
}

async function show(
  context: Context,
  reply: FastifyReply,
  till: Till | null,
  { page, token, isBack, notice }: { page: InvoicePage; token: string; isBack: boolean; notice: Notice | null },
): Promise<FastifyReply> {
  const { invoice, instalments, zone, language, ...rest } = page;
  const today = dateIn(zone, context.clock.now());
  const paid = paidState(instalments);
  const state = invoice.state === "issued" ? (paid === "paid" ? "paid" : "open") : invoice.state;
  if (till) allowForm(reply, till.origin);
  return showPage(context, reply, notice?.kind === "refused" ? 409 : 200, invoicePage, asLanguage(language), {
    ...rest,
    url: `/i/${token}`,
    number: invoiceNumber(invoice.series, invoice.number),
    subject: invoice.lines[0]?.title ?? "",
    state,
    currency: invoice.currency,
    zone,
    today,
    issuedOn: invoice.issuedOn,
    grossMinor: invoice.grossMinor,
    perRate: invoice.totals.perRate,
    parts: partsOf(page, { today, canPay: till !== null && state === "open" }),
    // Only of what is not settled yet: the provider's event says that it is paid, never that they came back.
    isWaiting:
      isBack &&
      instalments.some(
        ({ attempt }) => attempt !== null && (attempt.state === "open" || attempt.state === "unknown") && !attempt.isPending,
      ),
    notice,
  });
}

/** What is due can be paid, and the next one before its day. */
function partsOf({ instalments, invoice, hasCard }: InvoicePage, { today, canPay }: { today: string; canPay: boolean }): InvoicePart[] {
  const next = instalments.find(({ openMinor }) => openMinor > 0)?.id;
  return instalments.map((instalment) => ({
    ...instalment,
    isSaved: hasCard && instalment.dueOn >= today && instalment.attempt?.by !== "saved",
    methods:
      canPay && instalment.openMinor > 0 && (instalment.dueOn <= today || instalment.id === next)
        ? payableBy(instalment.openMinor, invoice.currency)
        : [],
  }));
}

function isBack({ query }: FastifyRequest): boolean {
  return typeof query === "object" && query !== null && BACK in query;
}

/** The button of the page posts to us, and we lead to the provider; browsers apply the policy to both. */
function allowForm(reply: FastifyReply, origin: string): void {
  const policy = String(reply.getHeader("content-security-policy"));
  reply.header("content-security-policy", policy.replace("form-action 'self'", `form-action 'self' ${origin}`));
}

function paperMissing(): AppError {
  return new AppError("not-found", "paper-missing", {
    ja: "この書類はまだできていません。しばらくしてから、もう一度お試しください。",
    en: "This paper is not there yet. Please try again in a moment.",
  });
}

function notOurForm(): AppError {
  return new AppError("invalid", "invoice-act", {
    ja: "お手数ですが、ページを開き直して、もう一度ボタンを押してください。",
    en: "Please open the page again and press the button once more.",
  });
}
