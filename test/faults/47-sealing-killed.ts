import assert from "node:assert/strict";
import { offerMany, signNow } from "./contracts.ts";
import type { Fault } from "./fault.ts";
import { RECOVERY_SECONDS } from "./site.ts";

const CONTRACTS = 20;

export const faults: Fault[] = [
  {
    number: 47,
    title:
      "the worker is dead at the signatures, and killed among the PDFs: every contract is sealed once, and each mail leaves once (CON11)",
    installation: "selling",
    seconds: 150,
    async run(site) {
      const { pool } = site.context.database;
      const contracts = await offerMany(site, CONTRACTS, "sealed");
      const ids = contracts.map(({ contractId }) => contractId);
      await site.kill("worker");
      await Promise.all(contracts.map((contract) => signNow(site, contract)));
      const sealed = async () =>
        (await pool.query("select 1 from contract where id = any($1::uuid[]) and sealed_at is not null", [ids])).rowCount ?? 0;
      assert.equal(await sealed(), 0);

      await site.restart("worker");
      await site.waitFor("the first to be sealed", async () => (await sealed()) > 0);
      await site.kill("worker");
      assert.ok((await sealed()) < CONTRACTS, "all were sealed before the kill");
      await site.restart("worker");
      await site.waitFor("all to be sealed", async () => (await sealed()) === CONTRACTS, RECOVERY_SECONDS);
      await site.quiet();
      const { rows } = await pool.query<{ papers: number; invoices: number; seals: number; mails: number; tasks: number }>(
        `select (select count(*)::int from paper where kind = 'contract' and subject_id = c.id) as papers,
           (select count(*)::int from invoice where contract_id = c.id) as invoices,
           (select count(*)::int from contract_log where contract_id = c.id and what = 'sealed') as seals,
           (select count(*)::int from send s join touch t on t.id = s.touch_id where t.origin_id = c.id and t.slot = 'signed' and s.state = 'sent') as mails,
           (select count(*)::int from task where lead_id = c.lead_id and kind = 'phone') as tasks
         from contract c where c.id = any($1::uuid[])`,
        [ids],
      );
      assert.deepEqual(rows, Array(CONTRACTS).fill({ papers: 1, invoices: 1, seals: 1, mails: 1, tasks: 1 }));
    },
  },
];
