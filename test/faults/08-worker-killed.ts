import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { MINUTE } from "./site.ts";

/**
 * Heartbeat 30 s, lease 40 s from the claim, a check for lost sends every 5 s, and a margin for a busy machine
 * (domain/touches/deadlines.ts).
 */
const TAKEOVER_SECONDS = 75;

export const faults: Fault[] = [
  {
    number: 8,
    title: "worker killed before a send: sent once after the takeover",
    installation: "killing",
    seconds: 130,
    async run(site) {
      const person = await site.newPerson();
      await site.mail.script({ at: "rcpt", action: "hang", times: 1, match: { to: person.email } });
      const enrolment = await site.enrol(person, "letter");
      await site.waitFor("the worker to hang at the recipient", async () => (await site.mail.played())[0] === 1);
      assert.equal((await site.touchOf(enrolment))?.sends[0]?.state, "claimed");
      await site.kill("worker");
      await site.restart("worker");
      const touch = await site.settled(enrolment, TAKEOVER_SECONDS);
      assert.equal(touch.state, "sent");
      assert.equal((await site.mail.journal(person.email)).length, 1);
    },
  },
  {
    number: 9,
    title: "worker killed after the 250, before the settle: a letter is unknown, a contract notice is sent once more",
    installation: "killing",
    seconds: 130,
    async run(site) {
      const [reader, client] = await Promise.all([site.newPerson({ name: "reader" }), site.newPerson({ name: "client" })]);
      await site.mail.script({ at: "answer", action: "delay", ms: 3_000, times: 2, match: { to: "^(reader|client)-" } });
      const letter = await site.enrol(reader, "letter");
      const notice = await site.enrol(client, "notice");
      const answers = async () => (await Promise.all([reader, client].map(({ email }) => site.mail.journal(email)))).flat();
      await site.waitFor("both to be stored", async () => (await answers()).length === 2);
      // Lock the leads, so that settling has to wait.
      const holder = await site.context.database.pool.connect();
      try {
        await holder.query("begin");
        await holder.query("select 1 from lead where id = any($1::uuid[]) order by id for update", [[reader.leadId, client.leadId]]);
        await site.waitFor("both to be answered 250", async () => (await answers()).every((mail) => mail.answered === "250"));
        await site.kill("worker");
      } finally {
        await holder.query("rollback");
        holder.release();
      }
      assert.equal((await site.touchOf(letter))?.sends[0]?.state, "dispatching");
      await site.restart("worker");
      const sent = await site.settled(letter, TAKEOVER_SECONDS);
      assert.equal(sent.state, "unknown");
      const again = await site.settled(notice, TAKEOVER_SECONDS);
      assert.equal(again.state, "sent");
      await site.skipAhead(5 * MINUTE);
      await site.quiet();
      assert.equal((await site.mail.journal(reader.email)).length, 1, "a letter was sent twice");
      assert.equal((await site.mail.journal(client.email)).length, 2, "the notice was not sent once more");
    },
  },
];
