import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";

export const faults: Fault[] = [
  {
    number: 26,
    title: "one-click unsubscribe twice in parallel: both answered 200, one event",
    installation: "shared",
    async run(site) {
      const people = await Promise.all(Array.from({ length: 8 }, () => site.newPerson()));
      const enrolments = await Promise.all(people.map((person) => site.enrol(person, "letter")));
      for (const enrolment of enrolments) await site.settled(enrolment);
      for (const person of people) {
        const [mail] = await site.mail.journal(person.email);
        const link = /^List-Unsubscribe: <([^>]+)>/im.exec((await site.mail.raw(mail?.n ?? 0)).replace(/\r\n[ \t]+/g, ""))?.[1];
        assert.ok(link, "the letter has no one-click link");
        const statuses = await Promise.all([1, 2].map(() => oneClick(link)));
        assert.deepEqual(statuses, [200, 200]);
        const { rows } = await site.context.database.pool.query(
          `select (select count(*)::int from event where lead_id = $1 and kind = 'unsubscribed') as events,
             (select count(*)::int from consent where lead_id = $1 and kind = 'withdrawn') as withdrawn`,
          [person.leadId],
        );
        assert.deepEqual(rows, [{ events: 1, withdrawn: 1 }]);
      }
    },
  },
  {
    number: 32,
    title: "double click on the sign-up: one lead, one mail",
    installation: "shared",
    async run(site) {
      const addresses = Array.from({ length: 8 }, (_, index) => `double-${index}-${Date.now().toString(36)}@faults.example`);
      const twice = async (address: string) => Promise.all([site.signUp(address), site.signUp(address)]);
      for (const [one, other] of await Promise.all(addresses.map(twice))) {
        assert.deepEqual([one.status, other.status], [200, 200]);
        assert.equal(withoutStamp(one.text), withoutStamp(other.text), "the two clicks got different answers");
      }
      await site.quiet();
      for (const address of addresses) {
        assert.equal((await site.mail.journal(address)).length, 1, "not exactly one verification mail");
        const { rowCount } = await site.context.database.pool.query(
          "select l.id from lead l join contact c on c.lead_id = l.id where c.address_key = $1",
          [address],
        );
        assert.equal(rowCount, 1);
      }
    },
  },
];

/** The form of the page says when it was shown. */
function withoutStamp(page: string): string {
  return page.replace(/name="shown" value="[^"]*"/, "");
}

async function oneClick(link: string): Promise<number> {
  const response = await fetch(link, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
  });
  await response.body?.cancel();
  return response.status;
}
