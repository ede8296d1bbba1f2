import assert from "node:assert/strict";
import { signBody } from "../../channels/line/webhook.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

/** LINE waits so long (rules.md LIN2). */
const LINE_WAITS_MS = 2_000;
/** How long PostgreSQL answers no webhook. */
const SLOW_MS = 5_000;

export const faults: Fault[] = [
  {
    number: 23,
    title: "a slow database at the webhook: 2xx within two seconds or a failure that LINE redelivers, and one effect",
    installation: "shared",
    seconds: 90,
    async run(site) {
      const person = await site.newPerson({ line: true });
      const { pool } = site.context.database;
      const deliver = await keepMessage(site, person.lineUserId);
      const holder = await pool.connect();
      let first: { status: number; ms: number };
      try {
        await holder.query("begin");
        // Reading goes on; a write waits.
        await holder.query("lock table webhook_event in exclusive mode");
        const answered = deliver();
        await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, SLOW_MS))]);
        const ping = await fetch(`${site.stack.address}/readyz`);
        assert.equal(ping.status, 200, "the rest of the API stands still as well");
        await holder.query("rollback");
        first = await answered;
      } finally {
        await holder.query("rollback");
        holder.release();
      }
      assert.ok(first.ms < LINE_WAITS_MS, `the webhook was answered ${first.status} after ${Math.round(first.ms)} ms`);
      assert.ok(first.status >= 500 || first.status === 200, `the webhook was answered ${first.status}`);
      if (first.status >= 500) assert.equal((await deliver()).status, 200, "the redelivery was refused");
      await site.waitFor("the message to be recorded", async () => (await recorded(site, person.leadId)) > 0);
      await site.quiet();
      assert.equal(await recorded(site, person.leadId), 1, "the message was recorded more than once");
    },
  },
];

/** A message that this person writes. The stand-in does not deliver it; the returned function does, as often as it is called. */
async function keepMessage(site: Site, lineUserId: string): Promise<() => Promise<{ status: number; ms: number }>> {
  await site.line.deliverTo(null);
  await site.line.act("message", { userId: lineUserId, text: "Hello" });
  const event = (await site.line.journal("event")).at(-1)?.event;
  const { rows } = await site.context.database.pool.query<{ address: string }>("select address from sender where key = 'line'");
  const body = JSON.stringify({ destination: rows[0]?.address, events: [event] });
  const signature = signBody(site.stack.settings.line?.channelSecret ?? "", Buffer.from(body));
  const headers = { "content-type": "application/json; charset=utf-8", "x-line-signature": signature };
  return async () => {
    const began = performance.now();
    const response = await fetch(`${site.stack.address}/hooks/line`, { method: "POST", body, headers });
    await response.body?.cancel();
    return { status: response.status, ms: performance.now() - began };
  };
}

async function recorded(site: Site, leadId: string): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ n: number }>(
    "select count(*)::int as n from event where kind = 'lineMessageReceived' and lead_id = $1",
    [leadId],
  );
  return rows[0]?.n ?? 0;
}
