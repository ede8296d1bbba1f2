import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { MINUTE } from "./site.ts";
import { wasTaken } from "./stand-ins.ts";

export const faults: Fault[] = [
  {
    number: 1,
    title: "SMTP drops before the final dot: one mail after the retry",
    installation: "shared",
    async run(site) {
      const stages = ["rcpt", "data", "body"] as const;
      const people = await Promise.all(stages.map((stage) => site.newPerson({ name: stage })));
      await site.mail.script(...stages.map((at) => ({ at, action: "drop" as const, times: 1, match: { to: `^${at}-` } })));
      const enrolments = await Promise.all(people.map((person) => site.enrol(person, "letter")));
      await site.waitFor("every drop", async () => (await site.mail.played()).every((count) => count === 1));
      for (const enrolment of enrolments) {
        await site.waitFor("the drop to be recorded", async () => {
          const touch = await site.touchOf(enrolment);
          return touch?.state !== "due" && touch?.sends.every((send) => send.state === "deferred" || touch.state !== "claimed");
        });
      }
      await site.skipAhead(2 * MINUTE);
      for (const [index, enrolment] of enrolments.entries()) {
        const touch = await site.settled(enrolment);
        assert.equal(touch.state, "sent", `after a drop at ${stages[index]} it became ${touch.state}`);
        assert.equal((await site.mail.journal(people[index]?.email)).length, 1);
      }
    },
  },
  {
    number: 2,
    title: "SMTP stores, then drops without an answer: a letter stays unknown, a verification goes once more",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson();
      const newcomer = `newcomer-${person.leadId.slice(-12)}@faults.example`;
      await site.mail.script(
        { at: "answer", action: "drop", times: 1, match: { to: person.email } },
        { at: "answer", action: "drop", times: 1, match: { to: newcomer } },
      );
      const enrolment = await site.enrol(person, "letter");
      const response = await site.signUp(newcomer);
      assert.equal(response.status, 200);
      const letter = await site.settled(enrolment);
      assert.equal(letter.state, "unknown");
      await site.waitFor("the verification mail to be stored", async () => (await site.mail.journal(newcomer)).length === 1);
      const optIn = await site.optInOf(newcomer);
      await site.waitFor("the lost answer to be recorded", async () => (await site.touchOf(optIn))?.sends[0]?.state === "deferred");
      await site.skipAhead(2 * MINUTE);
      const verification = await site.settled(optIn);
      assert.equal(verification.state, "sent");
      const [first, second, ...more] = await site.mail.journal(newcomer);
      assert.ok(first && second, "the verification mail was sent only once");
      assert.equal(more.length, 0);
      assert.equal(await site.mail.raw(first.n), await site.mail.raw(second.n), "the second mail has different bytes");
      await site.skipAhead(60 * MINUTE);
      await site.quiet();
      assert.equal((await site.mail.journal(person.email)).length, 1, "a letter with an unknown outcome was sent again");
    },
  },
  {
    number: 3,
    title: "421 and 451: backoff, one acceptance of the same bytes",
    installation: "shared",
    async run(site) {
      const [refused, closing, late] = await Promise.all(["refused", "closing", "late"].map((name) => site.newPerson({ name })));
      assert.ok(refused && closing && late);
      await site.mail.script(
        { at: "rcpt", action: "reply", code: 451, enhanced: "4.7.1", times: 2, match: { to: refused.email } },
        { at: "rcpt", action: "reply", code: 421, enhanced: "4.3.2", times: 2, match: { to: closing.email } },
        // Stored, so that its bytes can be compared, but refused anyway.
        { at: "answer", action: "reply", code: 451, enhanced: "4.3.0", times: 2, match: { to: late.email } },
      );
      const enrolments = await Promise.all([refused, closing, late].map((person) => site.enrol(person, "letter")));
      for (const [attempt, from, to] of [
        [1, 48, 72],
        [2, 96, 144],
      ] as const) {
        for (const enrolment of enrolments) {
          const send = await site.waitFor(`attempt ${attempt} to be deferred`, async () => {
            const touch = await site.touchOf(enrolment);
            return touch?.sends.find((one) => one.state === "deferred" && one.attempts === attempt);
          });
          const waits = (Date.parse(send.retryAt ?? "") - site.context.clock.now().getTime()) / 1_000;
          assert.ok(waits > from - 10 && waits <= to, `attempt ${attempt + 1} comes after ${waits.toFixed()} s, not ${from} to ${to}`);
        }
        await site.skipAhead(to * 1_000);
      }
      for (const [index, enrolment] of enrolments.entries()) {
        const touch = await site.settled(enrolment);
        assert.deepEqual([touch.state, touch.sends[0]?.attempts], ["sent", 3], `person ${index}`);
      }
      const stored = await site.mail.journal(late.email);
      assert.deepEqual([stored.length, stored.filter(wasTaken).length], [3, 1]);
      const bytes = new Set(await Promise.all(stored.map((mail) => site.mail.raw(mail.n))));
      assert.equal(bytes.size, 1, "the attempts have different bytes");
    },
  },
];
