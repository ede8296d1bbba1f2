import assert from "node:assert/strict";
import { v7 as uuidv7 } from "uuid";
import { openStripePayments } from "../../channels/stripe/stripe-payments.ts";
import { dateIn } from "../../domain/time/iso-date.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { lockInvoice } from "../../services/invoices/invoice.ts";
import { voidInvoice } from "../../services/invoices/void-invoices.ts";
import { issueTestInvoice, type TestInvoice } from "../support/test-invoice.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { MINUTE, type Site } from "./site.ts";
import { pressPay, stripeOf } from "./till.ts";

const AMOUNT = 61_000;
const DAYS = 24 * 60 * MINUTE;

export const faults: Fault[] = [
  {
    number: 48,
    title: "Stripe's events doubled, reversed, refund first, three days late: one payment, one refund (PAY2)",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const stripe = stripeOf(site);
      const payments = openStripePayments(site.stack.settings.stripe ?? assert.fail("no stand-in for Stripe"));
      await stripe.act("PUT", "/delivery-mode", { mode: "held" });
      try {
        const late: TestInvoice[] = [];
        for (const order of [doubled, reversed, refundFirst]) {
          const [invoice] = await owe(site, 1);
          assert.ok(invoice);
          const { session } = await pressPay(site, invoice);
          const before = await stripe.events();
          await stripe.act("POST", "/pay", { session });
          await payments.refund({ refundId: uuidv7(), providerRef: session, amountMinor: AMOUNT });
          if (order === refundFirst) await site.skipAhead(3 * DAYS);
          await stripe.deliverAll(order, before);
          late.push(invoice);
        }
        for (const invoice of late) await expectOne(site, invoice, { refund: "other" });
      } finally {
        await stripe.act("PUT", "/delivery-mode", { mode: "normal" });
      }
    },
  },
  {
    number: 48,
    title: "success after the invoice was voided, told twice and turned round: it goes back by itself, once (PAY14)",
    installation: "shared",
    async run(site) {
      const stripe = stripeOf(site);
      const [invoice] = await owe(site, 1);
      assert.ok(invoice);
      const { session } = await pressPay(site, invoice);
      await voidIt(site, invoice);
      await stripe.act("PUT", "/delivery-mode", { mode: "held" });
      try {
        const before = await stripe.events();
        await stripe.act("POST", "/pay", { session });
        await stripe.deliverAll(reversed, before);
        await settled(site);
        await stripe.deliverAll(doubled, before);
      } finally {
        await stripe.act("PUT", "/delivery-mode", { mode: "normal" });
      }
      await expectOne(site, invoice, { refund: "late-success" });
      await site.quiet();
    },
  },
  {
    number: 48,
    title: "the answer of a charge is lost, and the search is late: it is asked about, and never a second charge (PAY3)",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const stripe = stripeOf(site);
      const invoices: TestInvoice[] = [];
      await stripe.act("PUT", "/delivery-mode", { mode: "lost" });
      await stripe.act("PUT", "/search-delay", { ms: 3_600_000 });
      try {
        for (const action of ["drop-after", "drop-before"]) {
          await stripe.act("POST", "/script", { match: { path: "/v1/payment_intents" }, action, times: 1 });
          const [invoice] = await owe(site, 1, { isDue: true });
          assert.ok(invoice);
          invoices.push(invoice);
          await site.waitFor("the charge to be tried", async () => (await attemptsOf(site, invoice))[0]?.state === "unknown");
          assert.equal((await pressPay(site, invoice)).status, 409, "a second attempt began beside an unknown one");
          await site.skipAhead(7 * MINUTE);
          await site.waitFor("what became of it", async () => (await attemptsOf(site, invoice))[0]?.state === "succeeded", 30);
        }
      } finally {
        await stripe.act("DELETE", "/script");
        await stripe.act("PUT", "/search-delay", { ms: 0 });
        await stripe.act("PUT", "/delivery-mode", { mode: "normal" });
      }
      for (const invoice of invoices) await expectOne(site, invoice, { refund: null });
    },
  },
];

const doubled = (ids: string[]) => [...ids, ...ids];
const reversed = (ids: string[]) => [...ids.toReversed(), ...ids.toReversed()];
/** The last ones are of the refund. */
const refundFirst = (ids: string[]) => [...ids.slice(-2), ...ids];

/** Invoices of one lead each; due now, with a saved card, where they are charged by themselves. */
async function owe(site: Site, count: number, { isDue = false } = {}): Promise<TestInvoice[]> {
  const { context } = site;
  const leads = await manyGuests(site, count, "payer");
  return Promise.all(
    leads.map(async (leadId) => {
      const zone = zoneWithDaylight(context.clock.now());
      await context.database.pool.query("update lead set zone = $2 where id = $1", [leadId, zone]);
      const invoice = await issueTestInvoice(context, { leadId, amountMinor: AMOUNT, dueOn: "2037-01-27" });
      if (!isDue) return invoice;
      const saved = await stripeOf(site).act<{ customerRef: string; methodRef: string }>("POST", "/save-card", {
        card: "4242424242424242",
      });
      await context.database.pool.query(
        "insert into saved_card (id, lead_id, customer_ref, method_ref, saved_at) values (gen_random_uuid(), $1, $2, $3, $4)",
        [leadId, saved.customerRef, saved.methodRef, context.clock.now()],
      );
      await context.database.pool.query("update instalment set due_on = $2 where invoice_id = $1", [
        invoice.invoiceId,
        dateIn(zone, context.clock.now()),
      ]);
      return invoice;
    }),
  );
}

/** Where it is after nine and not near midnight, so that what is due today is charged now. */
function zoneWithDaylight(now: Date): string {
  const zones = ["Europe/London", "Asia/Tokyo", "America/Los_Angeles"];
  const hourIn = (zone: string) => Number(new Intl.DateTimeFormat("en", { hour: "2-digit", hourCycle: "h23", timeZone: zone }).format(now));
  return zones.find((zone) => hourIn(zone) >= 10 && hourIn(zone) < 22) ?? "Europe/London";
}

async function voidIt({ context }: Site, { invoiceId }: TestInvoice): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { rows } = await tx.query<{ leadId: string }>('select lead_id as "leadId" from invoice where id = $1', [invoiceId]);
    await lockLeads(tx, [rows[0]?.leadId ?? ""]);
    await voidInvoice(tx, context, await lockInvoice(tx, invoiceId), { reason: "cooled off", actor: "lead" });
  });
}

async function attemptsOf(
  { context }: Site,
  { invoiceId }: TestInvoice,
): Promise<{ id: string; state: string; paymentId: string | null }[]> {
  const { rows } = await context.database.pool.query<{ id: string; state: string; paymentId: string | null }>(
    `select a.id, a.state, a.payment_id as "paymentId" from payment_attempt a join instalment t on t.id = a.instalment_id where t.invoice_id = $1`,
    [invoiceId],
  );
  return rows;
}

async function settled(site: Site): Promise<void> {
  await site.waitFor("all events to be settled", async () => {
    const { rowCount } = await site.context.database.pool.query("select from provider_event where settled_at is null");
    return rowCount === 0;
  });
}

/** One attempt, one charge at the provider, one payment here, and one refund that is done, or none. */
async function expectOne(site: Site, invoice: TestInvoice, { refund }: { refund: string | null }): Promise<void> {
  await settled(site);
  const { pool } = site.context.database;
  const [attempt, ...others] = await attemptsOf(site, invoice);
  assert.ok(attempt?.paymentId, "nothing was received");
  assert.equal(others.length, 0, "there was a second attempt");
  assert.equal(await stripeOf(site).charged([attempt.id]), 1, "it was charged more than once");
  const payments = async () =>
    (
      await pool.query<{ amount: number }>(
        `select p.amount_minor::float8 as amount from payment p join invoice i on i.lead_id = p.lead_id where i.id = $1`,
        [invoice.invoiceId],
      )
    ).rows;
  assert.deepEqual(await payments(), [{ amount: AMOUNT }], "not one payment");
  const refunds = async () =>
    (
      await pool.query<{ state: string; reason: string }>(
        "select r.state, r.reason from refund r join invoice i on i.lead_id = r.lead_id where i.id = $1",
        [invoice.invoiceId],
      )
    ).rows;
  if (refund !== null) await site.waitFor("the refund to be done", async () => (await refunds()).every(({ state }) => state === "done"));
  assert.deepEqual(await refunds(), refund === null ? [] : [{ state: "done", reason: refund }], "not one refund");
}
