import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import type { Person, Site } from "./site.ts";
import { deliverWebhook, keepWebhooks } from "./webhook-delivery.ts";

export const faults: Fault[] = [
  {
    number: 21,
    title: "unfollow arrives before follow: the later timestamp wins, whatever the order",
    installation: "shared",
    async run(site) {
      const [leaving, returning] = await Promise.all([site.newPerson({ line: true }), site.newPerson({ line: true })]);
      const now = site.context.clock.now().getTime();
      const at = (person: Person, seconds: number) => ({ userId: person.lineUserId, at: now + seconds * 1_000 });
      // Two people press the same buttons in the app: one ends as a friend, the other not. What is later is delivered first.
      const [unfollowed, followed] = await keepWebhooks(site, ["unfollow", at(leaving, 20)], ["follow", at(leaving, 10)]);
      const [blocked, unblocked] = await keepWebhooks(site, ["unfollow", at(returning, 10)], ["follow", at(returning, 20)]);
      for (const webhook of [unfollowed, followed, unblocked, blocked]) {
        assert.ok(webhook);
        assert.equal(await deliverWebhook(site, webhook), 200);
        await processed(site);
      }
      assert.deepEqual(await stateOf(site, leaving), { state: "unreachable", reason: "blocked" });
      assert.deepEqual(await stateOf(site, returning), { state: "reachable", reason: null });

      const [to, away] = await Promise.all([site.enrol(returning, "chat"), site.enrol(leaving, "chat")]);
      const [sent, skipped] = await Promise.all([site.settled(to), site.settled(away)]);
      assert.deepEqual([sent.state, skipped.state, skipped.reason], ["sent", "skipped", "unreachable"]);
      assert.equal((await site.line.journal("accepted")).filter((entry) => entry.to?.includes(leaving.lineUserId)).length, 0);
    },
  },
];

/** Each webhook is processed before the next one comes, so that they cannot be put in order. */
async function processed(site: Site): Promise<void> {
  await site.waitFor("the webhook to be processed", async () => {
    const { rowCount } = await site.context.database.pool.query("select 1 from webhook_event where processed_at is null");
    return rowCount === 0;
  });
}

async function stateOf(site: Site, { leadId }: Person): Promise<{ state: string; reason: string | null } | undefined> {
  const { rows } = await site.context.database.pool.query<{ state: string; reason: string | null }>(
    "select state, reason from contact where lead_id = $1 and channel = 'line'",
    [leadId],
  );
  return rows[0];
}
