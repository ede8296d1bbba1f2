import assert from "node:assert/strict";
import { dateIn, plusDays } from "../../domain/time/iso-date.ts";
import { issueApiKey } from "../../services/access/issue-api-key.ts";
import { numberOf, wrongSums } from "../support/billing.ts";
import { issueTestInvoice } from "../support/test-invoice.ts";
import { incomingFile, reiwa, type Transfer } from "../support/zengin-file.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import type { Site } from "./site.ts";

const PAYERS = 30;
/** In yen; a number of its own, so that no other fault's lines are like these. */
const PRICE = 47_047;

export const faults: Fault[] = [
  {
    number: 47,
    title: "the API is killed in the middle of allocating a bank file: nothing of it is there, and imported again each line counts once",
    installation: "killing",
    seconds: 120,
    async run(site) {
      const before = await wrongSums(site.context);
      const { bytes, invoices } = await owed(site);
      const { key } = await issueApiKey(site.context, { name: "faults bank", actor: "staff:faults" });
      // Somebody holds the last invoice, so that the import stands still behind its other lines.
      const holder = await site.context.database.pool.connect();
      try {
        await holder.query("begin");
        await holder.query("select 1 from invoice where id = $1 for update", [invoices.at(-1)]);
        const answer = upload(site, key, bytes).catch(() => "cut" as const);
        await site.waitFor("the import to stand still", () => isWaiting(site));
        await site.kill("api");
        assert.equal(await answer, "cut");
      } finally {
        await holder.query("rollback");
        holder.release();
      }
      await site.waitFor("its transaction to end", async () => !(await isImporting(site)));
      assert.deepEqual(await sums(site), { files: 0, lines: 0, came: 0, paid: 0 }, "a killed import left something");

      await site.restart("api");
      for (const outcome of ["imported", "already-imported"]) assert.equal(await upload(site, key, bytes), outcome);
      assert.deepEqual(await sums(site), { files: 1, lines: PAYERS, came: PAYERS * PRICE, paid: PAYERS * PRICE });
      assert.deepEqual(await wrongSums(site.context), before, "sums do not agree");
      await site.quiet();
    },
  },
];

/** One invoice each, and a file in which all of them pay it and write its number. */
async function owed(site: Site): Promise<{ bytes: Buffer; invoices: string[] }> {
  const { context } = site;
  const today = dateIn("Asia/Tokyo", context.clock.now());
  const transfers: Transfer[] = [];
  const invoices: string[] = [];
  for (const [place, leadId] of (await manyGuests(site, PAYERS, "bank")).toSorted().entries()) {
    const invoice = await issueTestInvoice(context, { leadId, amountMinor: PRICE, dueOn: plusDays(today, 30) });
    transfers.push({ amount: PRICE, payer: `ﾌﾘｺﾐ47 ${place}`, edi: await numberOf(context, invoice.invoiceId), on: reiwa(today) });
    invoices.push(invoice.invoiceId);
  }
  return { bytes: incomingFile([{ number: "4747474", transfers }]), invoices };
}

async function upload(site: Site, key: string, bytes: Buffer): Promise<string> {
  const form = new FormData();
  form.append("file", new Blob([new Uint8Array(bytes)]), "bank.txt");
  const answer = await fetch(`${site.stack.address}/api/v1/bank-files`, {
    method: "POST",
    body: form,
    headers: { authorization: `Bearer ${key}`, "idempotency-key": crypto.randomUUID() },
  });
  const text = await answer.text();
  assert.equal(answer.status, 200, text);
  const report: { outcome: string } = JSON.parse(text);
  return report.outcome;
}

/** Whether the lock of imports is held. */
async function isImporting({ context }: Site): Promise<boolean> {
  const { rows } = await context.database.pool.query<{ free: boolean }>(
    "select pg_try_advisory_xact_lock(hashtextextended('bank-file', 0)) as free",
  );
  return rows[0]?.free === false;
}

async function isWaiting(site: Site): Promise<boolean> {
  const { rowCount } = await site.context.database.pool.query(
    "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%from invoice%for update%'",
  );
  return (rowCount ?? 0) > 0;
}

async function sums({ context }: Site): Promise<object> {
  const { rows } = await context.database.pool.query(
    `select (select count(*)::int from bank_file where id in (select file_id from bank_line where amount_minor = $1)) as files,
       (select count(*)::int from bank_line where amount_minor = $1) as lines,
       (select coalesce(sum(amount_minor), 0)::int from payment where amount_minor = $1) as came,
       (select coalesce(sum(a.amount_minor), 0)::int from allocation a join payment p on p.id = a.payment_id
          where p.amount_minor = $1 and a.instalment_id is not null) as paid`,
    [PRICE],
  );
  return rows[0] ?? {};
}
