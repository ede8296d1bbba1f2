import assert from "node:assert/strict";
import { setTimeout as delay } from "node:timers/promises";
import { signToken } from "../../domain/tokens/token.ts";
import { planTouch } from "../../services/engine/touches/plan-touch.ts";
import { watchDispatching } from "./dispatching.ts";
import type { Fault } from "./fault.ts";
import { makeRacers, type Racer } from "./racers.ts";
import type { Site } from "./site.ts";

const RACES = 1_000;
/** Races at once: fewer than the connections of the worker, so that all run at the same time. */
const RACES_AT_ONCE = 40;
/** Real ms within which people press the button after the touch is due, in the first batch. Later batches adapt to this machine. */
const FIRST_SPREAD_MS = 250;

export const faults: Fault[] = [
  {
    number: 24,
    title: "unsubscribe races the send, 1,000 times: no dispatching commit is later than the opt-out's",
    installation: "shared",
    seconds: 120,
    async run(site) {
      const racers = await makeRacers(site, RACES);
      await watchDispatching(site);
      // The server answers slowly, as real ones do, so that some time passes between claim and dispatching.
      await site.mail.script({ at: "rcpt", action: "delay", ms: 25, match: { to: "^racer-" } });
      let spreadMs = FIRST_SPREAD_MS;
      for (let start = 0; start < racers.length; start += RACES_AT_ONCE) {
        const sent = await race(site, racers.slice(start, start + RACES_AT_ONCE), spreadMs);
        spreadMs = Math.min(2_000, Math.max(20, sent < RACES_AT_ONCE / 2 ? spreadMs * 1.3 : spreadMs / 1.3));
      }
      await site.quiet();
      const { rows } = await site.context.database.pool.query<{ late: number; optOuts: number; sent: number; stopped: number }>(
        `select count(*) filter (where pg_xact_commit_timestamp(d.xmin) > pg_xact_commit_timestamp(c.xmin))::int as late,
           count(*)::int as "optOuts", count(*) filter (where t.state = 'sent')::int as sent,
           count(*) filter (where exists (select 1 from send s where s.touch_id = t.id and s.state = 'cancelled'))::int as stopped
         from consent c join touch t on t.lead_id = c.lead_id left join fault_dispatching d on d.touch_id = t.id
         where c.kind = 'withdrawn' and c.lead_id = any($1::uuid[])`,
        [racers.map((racer) => racer.leadId)],
      );
      const result = rows[0];
      assert.deepEqual([result?.late, result?.optOuts], [0, RACES], `${result?.late} mails were dispatched after the opt-out`);
      const close = result?.stopped ?? 0;
      assert.ok(
        (result?.sent ?? 0) > RACES / 20 && close > RACES / 100,
        `there was no real race: ${result?.sent} sent, ${close} stopped after their claim`,
      );
    },
  },
];

/**
 * Plans the touches, due now, and presses the buttons within `spreadMs`, each at a random moment. Returns how many mails were sent first.
 */
async function race(site: Site, racers: Racer[], spreadMs: number): Promise<number> {
  const now = site.context.clock.now();
  await site.context.database.transaction(async (tx) => {
    for (const racer of racers) {
      await planTouch(tx, site.context, {
        leadId: racer.leadId,
        originKind: "enrolment",
        originId: racer.enrolmentId,
        slot: "hello",
        occurrence: 1,
        category: "nurture",
        topic: "letters",
        plan: [{ channel: "email", template: "letters/letter" }],
        reachable: ["email"],
        dueAt: now,
        prompt: false,
        late: null,
        window: { days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00", holidays: "ignore" },
      });
    }
  });
  await Promise.all(
    racers.map(async ({ contactId }) => {
      await delay(Math.random() * spreadMs);
      const token = signToken(site.context.keys.token, "unsubscribe", [contactId, "letters"]);
      const response = await fetch(`${site.stack.address}/u/${token}`, { method: "POST" });
      await response.body?.cancel();
      assert.equal(response.status, 200);
    }),
  );
  const { rows } = await site.context.database.pool.query<{ sent: number }>(
    "select count(*)::int as sent from send where lead_id = any($1::uuid[]) and state in ('dispatching', 'sent')",
    [racers.map((racer) => racer.leadId)],
  );
  return rows[0]?.sent ?? 0;
}
