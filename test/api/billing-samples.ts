import type { Context } from "../../services/engine/context/context.ts";
import { issueOrder } from "../../services/invoices/issue-order.ts";
import { importBankFile } from "../../services/payments/import-bank-file.ts";
import { listBankLines } from "../../services/payments/list-bank-lines.ts";
import { recordPayment } from "../../services/payments/record-payment.ts";
import { splitLine } from "../../services/payments/split-line.ts";
import { voidInvoice } from "../../services/payments/void-invoice.ts";
import { multipart, multipartHeaders } from "./csv-upload.ts";
import { type Part, reason } from "./sample.ts";

const actor = "staff:test";

const today = () => new Date().toISOString().slice(0, 10);
export const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A bank's CSV with one transfer each of these amounts, by these payers. */
export function statementOf(transfers: readonly (readonly [payer: string, amount: number])[]): string {
  const rows = transfers.map(([payer, amount]) => `${dayIn(-1)},,${amount},${payer}`);
  return ["日付,出金金額,入金金額,摘要", ...rows, ""].join("\n");
}

function previewOf(leadId: string) {
  const { leadId: _, ...order } = orderOf(leadId);
  return { ...order, discountMinor: 500 };
}

/** What POST /invoices takes. */
export function orderOf(leadId: string) {
  return {
    leadId,
    lines: [{ title: "入門書", quantity: "1", unitMinor: 5_500, taxKind: "standard" as const }],
    suppliedOn: today(),
    plan: { kind: "once" as const },
    dueOn: dayIn(7),
  };
}

interface BillingSamples {
  parts: Record<string, Part>;
  ids: Record<"invoices" | "refunds" | "payments" | "bank-files" | "bank-lines", string>;
}

/** What the routes of invoices, payments and bank files take. */
export async function billingSamples(context: Context, leadId: string): Promise<BillingSamples> {
  const order = async () => {
    const { invoiceId } = await issueOrder(context, { ...orderOf(leadId), offerKey: null, discountMinor: 0, note: "", actor });
    return invoiceId;
  };
  const [standing, given, voided, returned, credited] = [await order(), await order(), await order(), await order(), await order()];
  await recordPayment(context, {
    leadId,
    method: "cash",
    amountMinor: 5_500,
    receivedOn: dayIn(-1),
    parts: [{ instalmentId: await instalmentOf(context, returned), amountMinor: 5_500 }],
    actor,
  });
  // Credit, which pays an invoice only when somebody says so or when it falls due.
  await recordPayment(context, { leadId, method: "cash", amountMinor: 700, receivedOn: dayIn(-1), parts: [], actor });
  await voidInvoice(context, { id: returned, reason: "a try", actor });
  const { rows: refunds } = await context.database.pool.query<{ id: string }>("select id from refund");
  const lines = await leaveLines(context, leadId);
  const joinable = await leaveRecorded(context, leadId);
  const at = (id: string, act: string) => ({ url: `/api/v1/bank-lines/${id}/${act}` });
  const period = { from: dayIn(-30), to: dayIn(30), limit: "10" };
  return {
    ids: {
      invoices: standing,
      refunds: refunds[0]?.id ?? "",
      payments: joinable.payment,
      "bank-files": lines.file,
      "bank-lines": lines.accept,
    },
    parts: {
      "GET /api/v1/invoices": { query: { ...period, lead: leadId, state: "open", least: "1", most: "100000", partner: "a" } },
      "GET /api/v1/leads/:id/invoices": { url: `/api/v1/leads/${leadId}/invoices`, query: { limit: "10" } },
      "GET /api/v1/leads/:id/purchases": { url: `/api/v1/leads/${leadId}/purchases` },
      "GET /api/v1/leads/:id/balance": { url: `/api/v1/leads/${leadId}/balance` },
      "GET /api/v1/invoices.csv": { query: { from: dayIn(-30), to: dayIn(30), lead: leadId, state: "open", language: "en" } },
      "GET /api/v1/receivables": { query: { by: "week", currency: "JPY" } },
      "GET /api/v1/receivables/instalments": { query: { by: "week", currency: "JPY", bucket: "current", period: dayIn(7), limit: "10" } },
      "POST /api/v1/invoices/preview": { body: previewOf(leadId) },
      "POST /api/v1/invoices/:id/apply-credit": { url: `/api/v1/invoices/${credited}/apply-credit` },
      "POST /api/v1/invoices": { body: { ...orderOf(leadId), discountMinor: 500, note: "ありがとうございます" } },
      "POST /api/v1/invoices/:id/promise": { body: { on: dayIn(3) } },
      "POST /api/v1/invoices/:id/write-off": { url: `/api/v1/invoices/${given}/write-off`, ...reason },
      "POST /api/v1/invoices/:id/void": { url: `/api/v1/invoices/${voided}/void`, ...reason },
      "GET /api/v1/payments": { query: { ...period, lead: leadId, method: "cash", state: "received", suspense: "false" } },
      "GET /api/v1/payments.csv": { query: { from: dayIn(-30), to: dayIn(30), lead: leadId, method: "cash", language: "en" } },
      "POST /api/v1/payments": {
        body: { leadId, method: "cash", amountMinor: 1_000, receivedOn: dayIn(-1) },
      },
      "POST /api/v1/payments/:id/refund-credit": {
        url: `/api/v1/payments/${joinable.payment}/refund-credit`,
        body: { amountMinor: 300, reason: "they asked" },
      },
      "POST /api/v1/payments/:id/withdraw": { url: `/api/v1/payments/${joinable.withdrawn}/withdraw`, ...reason },
      "GET /api/v1/open-instalments": { query: { lead: leadId, number: "-0" } },
      "GET /api/v1/refunds": { query: { state: "owed", lead: leadId, limit: "10" } },
      "POST /api/v1/bank-files": {
        headers: multipartHeaders,
        payload: multipart({ ownAccount: "main" }, statementOf([["ﾀﾝﾈﾝ ﾕﾘ", 4_321]])),
      },
      "GET /api/v1/bank-lines": { query: { state: "suggested", file: lines.file, lead: leadId, limit: "10" } },
      "POST /api/v1/bank-lines/:id/accept": { ...at(lines.accept, "accept"), body: { leadId } },
      "POST /api/v1/bank-lines/:id/join": { ...at(joinable.line, "join"), body: { leadId } },
      "POST /api/v1/bank-lines/:id/split": { ...at(lines.split, "split"), body: { leadId, parts: [], remember: false } },
      "POST /api/v1/bank-lines/:id/undo": at(lines.undo, "undo"),
      "POST /api/v1/bank-lines/:id/ignore": { ...at(lines.ignore, "ignore"), ...reason },
    },
  };
}

/** One that is suggested, one that is booked, and two of which nobody knows whose they are. */
async function leaveLines(context: Context, leadId: string) {
  // Less than any of the open invoices, and with a name that fits: a person decides.
  await context.database.pool.query("update lead set family_kana = 'サンプル', given_kana = 'ハナコ' where id = $1", [leadId]);
  const csv = statementOf([
    ["ｻﾝﾌﾟﾙ ﾊﾅｺ", 1_111],
    ["ﾌﾒｲ ｲﾁ", 2_222],
    ["ﾌﾒｲ ﾆ", 3_333],
    ["ﾌﾒｲ ｻﾝ", 4_444],
  ]);
  const { id: file } = await importBankFile(context, { bytes: Buffer.from(csv), name: "bank.csv", ownAccount: "main", actor });
  const { items } = await listBankLines(context, { limit: 10 });
  const idOf = (amount: number) => items.find(({ amountMinor }) => amountMinor === amount)?.id ?? "";
  await splitLine(context, { id: idOf(4_444), leadId, parts: [], actor });
  return { file, accept: idOf(1_111), split: idOf(2_222), ignore: idOf(3_333), undo: idOf(4_444) };
}

/** A transfer that was recorded by hand as credit, and comes again in a file. */
async function leaveRecorded(context: Context, leadId: string): Promise<Record<"payment" | "line" | "withdrawn", string>> {
  const recorded = { leadId, method: "transfer" as const, amountMinor: 7_777, receivedOn: dayIn(-1), parts: [], actor };
  const { paymentId } = await recordPayment(context, recorded);
  const withdrawn = await recordPayment(context, { ...recorded, amountMinor: 8_888 });
  const csv = statementOf([["ｻﾝﾌﾟﾙ ﾊﾅｺ", 7_777]]);
  await importBankFile(context, { bytes: Buffer.from(csv), name: "again.csv", ownAccount: "main", actor });
  const { items } = await listBankLines(context, { state: "waiting", limit: 10 });
  return { payment: paymentId, withdrawn: withdrawn.paymentId, line: items.find(({ amountMinor }) => amountMinor === 7_777)?.id ?? "" };
}

async function instalmentOf({ database }: Context, invoiceId: string): Promise<string> {
  const { rows } = await database.pool.query<{ id: string }>("select id from instalment where invoice_id = $1", [invoiceId]);
  return rows[0]?.id ?? "";
}
