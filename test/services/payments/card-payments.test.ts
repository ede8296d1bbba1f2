import { expect, test } from "vitest";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { lockInvoice } from "../../../services/invoices/invoice.ts";
import { voidInvoice } from "../../../services/invoices/void-invoices.ts";
import { receivePayment } from "../../../services/payments/module.ts";
import { settleProviderEvents } from "../../../services/payments/settle-provider-events.ts";
import { debtor, openTill, type Till } from "./support.ts";

const attempts = ({ rows }: Till) =>
  rows<{ state: string; method: string; by: string; code: string | null }>(
    "select state, method, by, code from payment_attempt order by started_at, n",
  );
const payments = ({ rows }: Till) =>
  rows<{ amount: number; state: string; method: string }>(
    "select amount_minor::float8 as amount, state, method from payment order by created_at",
  );
const refunds = ({ rows }: Till) =>
  rows<{ amount: number; state: string; reason: string }>(
    "select amount_minor::float8 as amount, state, reason from refund order by created_at",
  );
const charged = async ({ stripe }: Till) => (await stripe.journal("charged")).length;
const openOf = async ({ rows }: Till, leadId: string) =>
  (
    await rows<{ open: number }>(
      `select (sum(t.amount_minor) - coalesce(sum((select sum(a.amount_minor) from allocation a where a.instalment_id = t.id)), 0))::float8 as open
       from instalment t where t.lead_id = '${leadId}'`,
    )
  )[0]?.open;

async function transfer({ engine: { context } }: Till, leadId: string, amountMinor: number): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await receivePayment(tx, context, {
      leadId,
      method: "transfer",
      currency: "JPY",
      amountMinor,
      receivedOn: "2027-01-20",
      providerRef: null,
      actor: "system",
    });
  });
}

async function voidIt({ engine: { context } }: Till, leadId: string, invoiceId: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await voidInvoice(tx, context, await lockInvoice(tx, invoiceId), { reason: "クーリング・オフ", actor: "lead" });
  });
}

test("a card pays an instalment, and the invoice is settled by the event alone", async () => {
  const till = await openTill();
  const { leadId, invoice } = await debtor(till);
  await till.pay({ invoice });
  expect(await payments(till)).toEqual([]);
  await till.engine.settle();
  expect(await payments(till)).toEqual([{ amount: 61_000, state: "received", method: "card" }]);
  expect(await attempts(till)).toEqual([{ state: "succeeded", method: "card", by: "page", code: null }]);
  expect(await openOf(till, leadId)).toBe(0);
  expect(await till.rows("select id from provider_event where settled_at is null")).toEqual([]);
});

test("pressed ten times at once, and again later, it is one page and one attempt", async () => {
  const till = await openTill();
  const { invoice, first } = await debtor(till);
  const wish = { invoiceId: invoice.invoiceId, instalmentId: first };
  const begun = await Promise.all(Array.from({ length: 10 }, () => till.press(wish)));
  const again = await till.press(wish);
  expect(new Set([...begun, again].map((one) => JSON.stringify(one))).size).toBe(1);
  expect(again).toMatchObject({ kind: "begun", url: expect.stringContaining("/pay/cs_test_") });
  expect(await attempts(till)).toHaveLength(1);
});

test("the database refuses a second attempt while one may still be paid (PAY3)", async () => {
  const till = await openTill();
  const { invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first });
  const copy = till.rows(
    `insert into payment_attempt (id, instalment_id, lead_id, n, by, method, amount_minor, currency, language, saves_card, state, started_at, pay_by, ask_at)
     select gen_random_uuid(), instalment_id, lead_id, 2, by, method, amount_minor, currency, language, saves_card, 'unknown', started_at, pay_by, ask_at
     from payment_attempt`,
  );
  await expect(copy).rejects.toThrow("payment_attempt_one_running");
});

test("an answer that is lost leaves an unknown attempt, which the next press and the worker take up again", async () => {
  const till = await openTill();
  const { invoice, first } = await debtor(till);
  const wish = { invoiceId: invoice.invoiceId, instalmentId: first };
  await till.stripe.script({ match: { path: "/v1/checkout/sessions" }, action: "drop-after", times: 1 });
  expect(await till.press(wish)).toEqual({ kind: "refused", why: "busy" });
  expect(await attempts(till)).toMatchObject([{ state: "unknown" }]);
  till.engine.context.clock.advance({ minutes: 2 });
  await till.engine.settle();
  expect(await attempts(till)).toMatchObject([{ state: "open" }]);
  expect(await till.press(wish)).toMatchObject({ kind: "begun" });
  expect(await attempts(till)).toHaveLength(1);
});

test("another way to pay ends the first page and begins another attempt; what was paid at that moment counts", async () => {
  const till = await openTill();
  const { invoice, first } = await debtor(till);
  const wish = { invoiceId: invoice.invoiceId, instalmentId: first };
  await till.press(wish);
  expect(await till.press({ ...wish, method: "konbini" })).toMatchObject({ kind: "begun" });
  expect((await attempts(till)).map(({ state, method }) => [state, method])).toEqual([
    ["expired", "card"],
    ["open", "konbini"],
  ]);
  const page = await till.session(first);
  await till.stripe.control("POST", "/konbini-code", { session: page });
  await till.stripe.control("POST", "/pay-at-konbini", { payment: page });
  expect(await till.press(wish)).toEqual({ kind: "refused", why: "paid" });
  await till.engine.settle();
  expect(await payments(till)).toHaveLength(1);
});

test.each([
  ["a konbini cannot take so much", { amountMinor: 300_001 }, "method"],
  ["a konbini cannot take so little", { amountMinor: 119 }, "method"],
] as const)("%s (PAY4)", async (_, bill, why) => {
  const till = await openTill();
  const { invoice, first } = await debtor(till, bill);
  expect(await till.press({ invoiceId: invoice.invoiceId, instalmentId: first, method: "konbini" })).toEqual({ kind: "refused", why });
  expect(await attempts(till)).toEqual([]);
});

test("a konbini code and a transfer both paid: the second is credit (PAY4)", async () => {
  const till = await openTill();
  const { leadId, invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first, method: "konbini" });
  const page = await till.session(first);
  await till.stripe.control("POST", "/konbini-code", { session: page });
  await till.engine.settle();
  await transfer(till, leadId, 61_000);
  await till.stripe.control("POST", "/pay-at-konbini", { payment: page });
  await till.engine.settle();
  expect(await payments(till)).toHaveLength(2);
  expect(
    await till.rows("select amount_minor::float8 as amount, kind, instalment_id is null as credit from allocation order by at, kind desc"),
  ).toEqual([
    { amount: 61_000, kind: "money", credit: false },
    { amount: 61_000, kind: "credit", credit: true },
  ]);
  expect(await refunds(till)).toEqual([]);
});

test("success after the invoice was voided goes back by itself, once (PAY14)", async () => {
  const till = await openTill();
  const { leadId, invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first });
  await voidIt(till, leadId, invoice.invoiceId);
  await till.stripe.control("PUT", "/delivery-mode", { mode: "doubled" });
  await till.stripe.control("POST", "/pay", { session: await till.session(first) });
  await till.engine.settle();
  expect(await payments(till)).toHaveLength(1);
  expect(await refunds(till)).toEqual([{ amount: 61_000, state: "done", reason: "late-success" }]);
  const made = (await till.stripe.journal("object")).filter(({ object }) => object.object === "refund");
  expect(new Set(made.map(({ object }) => object.id)).size).toBe(1);
  expect(await till.rows("select id from allocation")).toEqual([]);
});

test("a refund whose answer is lost is sent again as the same one", async () => {
  const till = await openTill();
  const { leadId, invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first });
  await voidIt(till, leadId, invoice.invoiceId);
  await till.stripe.control("PUT", "/delivery-mode", { mode: "held" });
  await till.stripe.control("POST", "/pay", { session: await till.session(first) });
  const { body } = await till.stripe.control<{ events: { event: { id: string } }[] }>("GET", "/events");
  await till.stripe.control("POST", "/deliver", { events: body.events.map(({ event }) => event.id) });
  await till.stripe.script({ match: { path: "/v1/refunds" }, action: "drop-after", times: 1 });
  await till.engine.settle();
  expect(await refunds(till)).toMatchObject([{ state: "owed" }]);
  till.engine.context.clock.advance({ minutes: 2 });
  await till.engine.settle();
  expect(await refunds(till)).toMatchObject([{ state: "done" }]);
  const made = (await till.stripe.journal("object")).filter(({ object }) => object.object === "refund");
  expect(new Set(made.map(({ object }) => object.id)).size).toBe(1);
});

test("a refund that the bank sends back becomes a task", async () => {
  const till = await openTill();
  const { leadId, invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first });
  await voidIt(till, leadId, invoice.invoiceId);
  await till.stripe.control("PUT", "/refund-mode", { mode: "failed" });
  await till.stripe.control("POST", "/pay", { session: await till.session(first) });
  await till.engine.settle();
  expect(await refunds(till)).toMatchObject([{ state: "failed" }]);
  expect(await till.rows("select kind from task where state = 'open'")).toEqual([{ kind: "check" }]);
});

test("a chargeback opens the instalment again with a task; won, it is paid again", async () => {
  const till = await openTill();
  const { leadId, invoice } = await debtor(till);
  const page = await till.pay({ invoice });
  await till.engine.settle();
  const { body } = await till.stripe.control<{ id: string }>("POST", "/dispute", { payment: page });
  await till.engine.settle();
  expect(await payments(till)).toMatchObject([{ state: "reversed" }]);
  expect(await openOf(till, leadId)).toBe(61_000);
  expect(await till.rows("select kind from task where state = 'open'")).toEqual([{ kind: "check" }]);
  await till.stripe.control("POST", "/close-dispute", { dispute: body.id, won: true });
  await till.engine.settle();
  expect(await payments(till)).toMatchObject([{ state: "received" }]);
  expect(await openOf(till, leadId)).toBe(0);
});

test("a provider that is silent costs no event: it is read again", async () => {
  const till = await openTill();
  const { invoice } = await debtor(till);
  await till.pay({ invoice });
  await till.stripe.script({ action: "status", status: 503 });
  await till.engine.settle();
  expect(await payments(till)).toEqual([]);
  await till.stripe.control("DELETE", "/script");
  await till.rows("update provider_event set retry_at = null");
  await settleProviderEvents(till.engine.context, till.stripe.payments);
  expect(await payments(till)).toHaveLength(1);
});

test("money of an erased lead goes back", async () => {
  const till = await openTill();
  const { leadId, invoice, first } = await debtor(till);
  await till.press({ invoiceId: invoice.invoiceId, instalmentId: first });
  await eraseLead(till.engine.context, { leadId, actor: "staff:test" });
  await till.stripe.control("POST", "/pay", { session: await till.session(first) });
  await till.engine.settle();
  expect(await refunds(till)).toMatchObject([{ amount: 61_000, state: "done" }]);
  expect(await charged(till)).toBe(1);
});
