import assert from "node:assert/strict";
import { careSchema } from "../../domain/care/care-plan.ts";
import { setTopic } from "../../services/consent/set-topic.ts";
import { recordLeadEvent } from "../../services/engine/events/record-lead-event.ts";
import { writeSetting } from "../../services/engine/settings/write-setting.ts";
import { setRelation } from "../../services/relation/set-relation.ts";
import type { Fault } from "./fault.ts";
import { manyGuests } from "./guests.ts";
import { RECOVERY_SECONDS, type Site } from "./site.ts";

const CUSTOMERS = 20;
const AWAKE = 8;
const DAY = 86_400_000;
const actor = "staff:faults";
const plan = careSchema.parse({
  topic: "customers",
  hours: { days: "everyday", holidays: "ignore" },
  dormancy: { after: 7, quiet: 1, letters: [{ after: 0, template: "letters/letter" }] },
});

export const faults: Fault[] = [
  {
    number: 47,
    title:
      "the worker is dead when customers fall asleep, killed among their letters, and dead when some wake: each once, and offers stay held",
    installation: "selling",
    seconds: 240,
    async run(site) {
      const { pool } = site.context.database;
      await beginCare(site);
      try {
        const leads = await manyGuests(site, CUSTOMERS, "customer");
        for (const leadId of leads) await setRelation(site.context, { leadId, relation: "customer", reason: "faults", actor });
        const begun = () => count(site, leads, "select 1 from event where lead_id = any($1::uuid[]) and kind = 'careBegan'");
        await site.waitFor("the cares to begin", async () => (await begun()) === CUSTOMERS, RECOVERY_SECONDS);

        await site.kill("worker");
        await site.skipAhead(8 * DAY);
        await site.restart("worker");
        const letters = () => count(site, leads, "select 1 from touch where lead_id = any($1::uuid[]) and origin_kind = 'care'");
        await site.waitFor("the first letter to be planned", async () => (await letters()) > 0, RECOVERY_SECONDS);
        await site.kill("worker");
        const woken = leads.slice(0, AWAKE);
        for (const leadId of woken)
          await recordLeadEvent(site.context, { leadId, kind: "linkClicked", data: { touch: leadId, link: 1 }, actor: "lead" });
        await site.restart("worker");
        // Who clicked before the worker came to them has never fallen asleep, and gets no letter.
        const asleep = leads.slice(AWAKE);
        const heard = () => count(site, asleep, "select 1 from event where lead_id = any($1::uuid[]) and kind = 'wentDormant'");
        await site.waitFor("the others to fall asleep", async () => (await heard()) === asleep.length, RECOVERY_SECONDS);
        await site.skipAhead(2 * DAY);
        const held = () =>
          count(site, woken, "select 1 from hold where lead_id = any($1::uuid[]) and cause = 'dormant' and lifted_at is null");
        await site.waitFor("the hold on those who woke to end", async () => (await held()) === 0, RECOVERY_SECONDS);
        await site.quiet();

        const { rows } = await pool.query<{ mails: number; slept: number; woke: number; held: number }>(
          `select (select count(*)::int from send s join touch t on t.id = s.touch_id
               where t.lead_id = l.id and t.origin_kind = 'care' and s.state = 'sent') as mails,
             (select count(*)::int from event where lead_id = l.id and kind = 'wentDormant') as slept,
             (select count(*)::int from event where lead_id = l.id and kind = 'revived') as woke,
             (select count(*)::int from hold where lead_id = l.id and cause = 'dormant' and lifted_at is null) as held
           from unnest($1::uuid[]) with ordinality as l(id, place) order by l.place`,
          [leads],
        );
        for (const { slept, woke, held } of rows.slice(0, AWAKE)) assert.deepEqual({ woke, held }, { woke: slept, held: 0 });
        assert.deepEqual(rows.slice(AWAKE), Array(asleep.length).fill({ mails: 1, slept: 1, woke: 0, held: 1 }));
        assert.ok(rows.every(({ mails, slept }) => mails <= slept && slept <= 1));
      } finally {
        await pool.query("delete from setting where key = 'care'");
      }
    },
  },
];

async function beginCare({ context }: Site): Promise<void> {
  await setTopic(context, { key: "customers", title: { en: "Letters for customers" }, customersOnly: true }, { actor, ifMatch: undefined });
  await writeSetting(context.database.pool, "care", plan);
}

async function count({ context }: Site, leads: readonly string[], sql: string): Promise<number> {
  return (await context.database.pool.query(sql, [leads])).rowCount ?? 0;
}
