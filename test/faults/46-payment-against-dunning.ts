import assert from "node:assert/strict";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import { receivePayment } from "../../services/payments/module.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { type RaceCounts, requireRaces, runRaces } from "./races.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections that a process has, so that all run at the same time. */
const RACES_AT_ONCE = 20;
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
      await runRaces(
        site,
        { originKind: "invoice", slot: slotOf(overdueOn), template: "invoice/dunning", atOnce: RACES_AT_ONCE },
        racers.map(({ leadId, invoiceId }) => ({ leadId, originId: invoiceId, act: () => pay(site, leadId, today) })),
      );
      await site.quiet();
      const { rows } = await site.context.database.pool.query<RaceCounts & { paid: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(a.xmin))::int as late,
           count(*)::int as paid, count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from instalment i join allocation a on a.instalment_id = i.id join touch t on t.origin_id = i.invoice_id and t.slot = $2
           left join fault_dispatching d on d.touch_id = t.id
         where i.invoice_id = any($1::uuid[])`,
        [racers.map(({ invoiceId }) => invoiceId), slotOf(overdueOn)],
      );
      const [result = { late: 0, paid: 0, sent: 0, stopped: 0 }] = rows;
      assert.equal(result.paid, RACES);
      requireRaces(result, RACES);
    },
  },
];

const slotOf = (overdueOn: string) => `dunning-first-${overdueOn}`;

async function pay({ context }: Site, leadId: string, today: string): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const money = { method: "transfer", currency: "JPY", amountMinor: AMOUNT, receivedOn: today, providerRef: null } as const;
    await receivePayment(tx, context, { leadId, ...money, actor: "system" });
  });
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
