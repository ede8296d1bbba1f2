import assert from "node:assert/strict";
import { signBody } from "../../channels/line/webhook.ts";
import type { Fault } from "./fault.ts";
import type { Person, Site } from "./site.ts";
import { deliverWebhook, keepWebhooks } from "./webhook-delivery.ts";

export const faults: Fault[] = [
  {
    number: 20,
    title: "the same webhook 100 times in parallel: one effect",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson({ line: true });
      const body = await keepMessage(site, person);
      const statuses = await Promise.all(Array.from({ length: 100 }, () => deliverWebhook(site, body)));
      assert.deepEqual([...new Set(statuses)], [200]);
      await site.waitFor("the answer to go out", async () => (await accepted(site, person)) > 0);
      await site.quiet();
      assert.equal(await accepted(site, person), 1, "the one message was answered more than once");
      const { rows } = await site.context.database.pool.query(
        `select (select count(*)::int from event where lead_id = $1 and kind = 'lineMessageReceived') as events,
           (select count(*)::int from enrolment where lead_id = $1) as enrolments`,
        [person.leadId],
      );
      assert.deepEqual(rows, [{ events: 1, enrolments: 1 }]);
    },
  },
  {
    number: 22,
    title: "a forged or re-serialised webhook: 401, nothing stored",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson({ line: true });
      const body = await keepMessage(site, person);
      const signature = signBody(site.stack.settings.line?.channelSecret ?? "", body);
      const spaced = Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1));
      const turned = Buffer.from(body.toString().replace('"text":"Hello"', '"text":"Hallo"'));
      assert.notDeepEqual(turned, body);
      for (const [what, forged, sign] of [
        ["no signature", body, null],
        ["an empty signature", body, ""],
        ["another secret", body, signBody("another secret", body)],
        ["a signature cut short", body, signature.slice(0, -4)],
        ["the same JSON in other bytes", spaced, signature],
        ["another text", turned, signature],
      ] as const) {
        assert.equal(await deliverWebhook(site, forged, sign), 401, what);
      }
      const stored = async () =>
        (
          await site.context.database.pool.query("select 1 from webhook_event where body->>'userId' = $1 and body->>'kind' = 'message'", [
            person.lineUserId,
          ])
        ).rowCount;
      assert.equal(await stored(), 0, "a forged webhook was stored");
      assert.equal(await deliverWebhook(site, body), 200);
      assert.equal(await stored(), 1, "the genuine webhook was not stored");
    },
  },
];

/** The webhook of a message that this person writes. */
async function keepMessage(site: Site, person: Person): Promise<Buffer> {
  const [body] = await keepWebhooks(site, ["message", { userId: person.lineUserId, text: "Hello" }]);
  assert.ok(body);
  return body;
}

async function accepted(site: Site, person: Person): Promise<number> {
  return (await site.line.journal("accepted")).filter((entry) => entry.to?.includes(person.lineUserId)).length;
}
