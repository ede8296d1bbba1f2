import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";
import { receivePayment } from "../../services/payments/module.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections of the worker, so that all run at the same time. */
const RACES_AT_ONCE = 40;
/** Real ms within which people pay after the reminder is due, in the first batch. Later batches adapt to this machine. */
const FIRST_SPREAD_MS = 250;
const AMOUNT = 1_000;

interface Racer {
  leadId: string;
  invoiceId: string;
}

export const faults: Fault[] = [
  {
    number: 46,
    title: "paying races the dunning, 1,000 times: no dispatching commit is later than the payment (COM1, PAY5)",
    installation: "shared",
    seconds: 300,
    async run(site) {
      const today = dateIn("Europe/London", site.context.clock.now());
      const overdueOn = plusDays(today, -2);
      const racers = await makeRacers(site, overdueOn);
      await watchDispatching(site);
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^debtor-" } });
      let spreadMs = FIRST_SPREAD_MS;
      for (let start = 0; start < racers.length; start += RACES_AT_ONCE) {
        const sent = await race(site, racers.slice(start, start + RACES_AT_ONCE), { spreadMs, overdueOn, today });
        spreadMs = Math.min(2_000, Math.max(20, sent < RACES_AT_ONCE / 2 ? spreadMs * 1.3 : spreadMs / 1.3));
      }
      await site.quiet();
      const { rows } = await site.context.database.pool.query<{ late: number; paid: number; sent: number; stopped: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(a.xmin))::int as late,
           count(*)::int as paid, count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from instalment i join allocation a on a.instalment_id = i.id join touch t on t.origin_id = i.invoice_id and t.slot = $2
           left join fault_dispatching d on d.touch_id = t.id
         where i.invoice_id = any($1::uuid[])`,
        [racers.map(({ invoiceId }) => invoiceId), slotOf(overdueOn)],
      );
      const [result] = rows;
      assert.deepEqual([result?.late, result?.paid], [0, RACES], `${result?.late} reminders were dispatched after the payment`);
      const close = result?.stopped ?? 0;
      assert.ok(
        (result?.sent ?? 0) > RACES / 20 && close > RACES / 100,
        `there was no real race: ${result?.sent} sent, ${close} stopped after their claim`,
      );
    },
  },
];

const slotOf = (overdueOn: string) => `dunning-first-${overdueOn}`;

/** Plans the reminders, due now, and receives the payments within `spreadMs`. Returns how many reminders went first. */
async function race(
  site: Site,
  racers: Racer[],
  { spreadMs, overdueOn, today }: { spreadMs: number; overdueOn: string; today: string },
): Promise<number> {
  const { context } = site;
  const now = context.clock.now();
  const slot = slotOf(overdueOn);
  await context.database.transaction(async (tx) => {
    for (const { leadId, invoiceId } of racers) {
      await planTouch(tx, context, {
        leadId,
        originKind: "invoice",
        originId: invoiceId,
        slot,
        occurrence: 0,
        category: "transactional",
        topic: null,
        plan: [{ channel: "email", template: "invoice/dunning" }],
        reachable: ["email"],
        dueAt: now,
        prompt: true,
        late: null,
        window: null,
      });
    }
  });
  await Promise.all(
    racers.map(async ({ leadId }) => {
      await delay(Math.random() * spreadMs);
      await context.database.transaction(async (tx) => {
        await lockLeads(tx, [leadId]);
        const money = { method: "transfer", currency: "JPY", amountMinor: AMOUNT, receivedOn: today, providerRef: null } as const;
        await receivePayment(tx, context, { leadId, ...money, actor: "system" });
      });
    }),
  );
  const { rows } = await context.database.pool.query<{ sent: number }>(
    `select count(*)::int as sent from send s join touch t on t.id = s.touch_id
     where t.origin_id = any($1::uuid[]) and t.slot = $2 and s.state in ('dispatching', 'sent')`,
    [racers.map(({ invoiceId }) => invoiceId), slot],
  );
  return rows[0]?.sent ?? 0;
}

/**
 * Leads who owe one instalment each, which is overdue: copies of one invoice, with its paper, so that this machine sets none during the races.
 */
async function makeRacers(site: Site, overdueOn: string): Promise<Racer[]> {
  const { context } = site;
  const leads = await manyGuests(site, RACES, "debtor");
  const [model = ""] = await manyGuests(site, 1, "model");
  const { invoiceId } = await issueTestInvoice(context, { leadId: model, amountMinor: AMOUNT, dueOn: plusDays(overdueOn, 30) });
  return context.database.transaction(async (tx) => {
    const { rows } = await tx.query<Racer>(
      `insert into invoice (id, lead_id, series, number, state, issued_on, supplied_on, issuer, buyer, lines, pricing, totals, currency, gross_minor,
         created_at, created_by)
       select gen_random_uuid(), g.lead_id, 'F', g.n, 'issued', issued_on, supplied_on, issuer, buyer, lines, pricing, totals, currency, gross_minor,
         created_at, created_by
       from invoice, unnest($2::uuid[]) with ordinality as g(lead_id, n) where id = $1 returning id as "invoiceId", lead_id as "leadId"`,
      [invoiceId, leads],
    );
    const copies = rows.map((row) => row.invoiceId);
    await tx.query(
      `insert into instalment (id, invoice_id, lead_id, n, due_on, amount_minor)
       select gen_random_uuid(), id, lead_id, 1, $2, $3 from invoice where id = any($1::uuid[])`,
      [copies, overdueOn, AMOUNT],
    );
    await tx.query(
      `insert into process (id, kind, lead_id, state, waits_for, revision) select id, 'invoice', lead_id, 'live', '{}', 1 from invoice
       where id = any($1::uuid[])`,
      [copies],
    );
    await tx.query(
      `insert into paper (id, kind, subject_id, revision, lead_id, language, sha256, content, made_at)
       select gen_random_uuid(), 'invoice', id, 0, lead_id, 'en', repeat('0', 64), 'x', created_at from invoice where id = any($1::uuid[])`,
      [copies],
    );
    return rows;
  });
}
