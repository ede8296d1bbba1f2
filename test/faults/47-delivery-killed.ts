import assert from "node:assert/strict";
import { v7 as uuidv7 } from "uuid";
import { createDelivery } from "../../services/deliveries/create-delivery.ts";
import { lockLeads } from "../../services/engine/leads/lock-leads.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { RECOVERY_SECONDS, type Site } from "./site.ts";

const DELIVERIES = 20;
const HOUR = 3_600_000;

export const faults: Fault[] = [
  {
    number: 47,
    title:
      "the worker is dead when deliveries begin, and killed among the letters of their lessons: each letter leaves once, each day is one task (CAR4)",
    installation: "selling",
    seconds: 240,
    async run(site) {
      const { pool } = site.context.database;
      await site.kill("worker");
      const leads = await manyGuests(site, DELIVERIES, "pupil");
      const contracts = leads.map((leadId) => ({ leadId, contractId: uuidv7() }));
      await site.context.database.transaction(async (tx) => {
        await lockLeads(tx, leads);
        for (const of of contracts)
          await createDelivery(tx, site.context, { ...of, offerKey: "lessons", signedAt: site.context.clock.now() });
      });
      await site.restart("worker");
      const started = countOf(site, leads, "select 1 from delivery where lead_id = any($1::uuid[]) and state = 'running'");
      await site.waitFor("all to begin", async () => (await started()) === DELIVERIES, RECOVERY_SECONDS);

      // The lesson is in two days, and its letter goes at nine on the day before.
      await site.skipAhead(36 * HOUR);
      const letters = countOf(
        site,
        leads,
        "select 1 from touch where lead_id = any($1::uuid[]) and origin_kind = 'delivery' and slot like 'upcoming-%'",
      );
      await site.waitFor("the first letter to be planned", async () => (await letters()) > 0, RECOVERY_SECONDS);
      await site.kill("worker");
      await site.restart("worker");
      await site.waitFor("all letters to be planned", async () => (await letters()) === DELIVERIES, RECOVERY_SECONDS);
      await site.skipAhead(24 * HOUR);
      const tasks = countOf(site, leads, "select 1 from task where lead_id = any($1::uuid[])");
      await site.waitFor("the tasks of the day", async () => (await tasks()) >= DELIVERIES, RECOVERY_SECONDS);
      await site.quiet();
      const { rows } = await pool.query<{ mails: number; tasks: number; starts: number }>(
        `select (select count(*)::int from send s join touch t on t.id = s.touch_id where t.origin_id = d.id and s.state = 'sent') as mails,
           (select count(*)::int from task where lead_id = d.lead_id) as tasks,
           (select count(*)::int from event where lead_id = d.lead_id and kind = 'deliveryStarted') as starts
         from delivery d where d.lead_id = any($1::uuid[])`,
        [leads],
      );
      assert.deepEqual(rows, Array(DELIVERIES).fill({ mails: 1, tasks: 1, starts: 1 }));
    },
  },
];

function countOf({ context }: Site, leads: readonly string[], sql: string): () => Promise<number> {
  return async () => (await context.database.pool.query(sql, [leads])).rowCount ?? 0;
}
