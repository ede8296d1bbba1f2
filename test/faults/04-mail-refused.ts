import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

/** Letters that wait while the sender is stopped. */
const WAITING = 8;

export const faults: Fault[] = [
  {
    number: 4,
    title: "550 5.1.1: the contact is suppressed, not tried again, and the enrolment continues by LINE",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson({ name: "bounce", line: true });
      const enrolment = await site.enrol(person, "either");
      const touch = await site.settled(enrolment);
      assert.deepEqual([touch.state, touch.channel], ["sent", "line"]);
      assert.deepEqual(
        touch.sends.map((send) => [send.channel, send.state, send.attempts]),
        [
          ["email", "failed", 1],
          ["line", "sent", 1],
        ],
      );
      assert.deepEqual(await mailContact(site, person), { state: "unreachable", reason: "bounced", suppressions: 1 });
      const next = await site.settled(await site.enrol(person, "letter"));
      assert.deepEqual([next.state, next.reason, next.sends.length], ["skipped", "suppressed", 0]);
      await site.skipAhead(3 * MINUTE);
      await site.quiet();
      assert.equal((await site.mail.journal(person.email)).length, 0);
    },
  },
  {
    number: 5,
    title: "550 5.7.1: the sender is stopped, nobody is suppressed, what was not tried stays due until the sender is accepted again",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson();
      await site.mail.script({ at: "rcpt", action: "reply", code: 550, enhanced: "5.7.1" });
      const touch = await site.settled(await site.enrol(person, "letter"));
      assert.deepEqual([touch.state, touch.reason], ["failed", "policy"]);
      assert.deepEqual(await mailContact(site, person), { state: "reachable", reason: null, suppressions: 0 });
      const waiting = await Promise.all(Array.from({ length: WAITING }, () => site.newPerson()));
      const origins = await Promise.all(waiting.map((one) => site.enrol(one, "letter")));
      const touches = async () => Promise.all(origins.map((origin) => site.touchOf(origin)));
      await site.waitFor("the letters to be due", async () => (await touches()).every((one) => one !== undefined));
      await site.skipAhead(30 * MINUTE);
      await site.waitFor("a probe", async () => (await touches()).some((one) => one?.sends.some((send) => send.state === "deferred")));
      const untried = (await touches()).filter((one) => one?.sends.every((send) => send.state === "cancelled"));
      assert.ok(untried.length >= WAITING - 1, "letters were used up");
      const { rows } = await site.context.database.pool.query<{ cause: string }>(
        "select alarm->>'cause' as cause from sender where key = 'mail'",
      );
      assert.equal(rows[0]?.cause, "policy", "the sender has no alarm");
      await site.mail.clear();
      await site.skipAhead(60 * MINUTE);
      await site.quiet();
      assert.ok(
        (await touches()).every((one) => one?.state === "sent"),
        "a letter that waited was not sent",
      );
    },
  },
];

async function mailContact(site: Site, { leadId }: Person): Promise<unknown> {
  const { rows } = await site.context.database.pool.query(
    `select c.state, c.reason, (select count(*)::int from suppression s where s.address_hash = c.address_hash and s.lifted_at is null) as suppressions
     from contact c where c.lead_id = $1 and c.channel = 'email'`,
    [leadId],
  );
  return rows[0];
}
