import assert from "node:assert/strict";
import { DEADLINE_SECONDS } from "../../domain/touches/deadlines.ts";
import type { Fault } from "./fault.ts";
import { MINUTE } from "./site.ts";

/** Real ms after which the server answers: longer than the deadline of a send. Not computed from it, so that mutants cannot change it. */
const ANSWER_MS = 23_000;

export const faults: Fault[] = [
  {
    number: 6,
    title:
      "250 after our deadline: a letter is unknown, verification and notice are sent once more, but only after the first attempt is over",
    installation: "shared",
    seconds: 90,
    async run(site) {
      const people = await Promise.all(["reader", "client", "stubborn"].map((name) => site.newPerson({ name })));
      const [reader, client, stubborn] = people;
      assert.ok(reader && client && stubborn);
      const newcomer = `newcomer-${reader.leadId.slice(-12)}@faults.example`;
      const addresses = [...people.map((person) => person.email), newcomer];
      await site.mail.script(
        ...addresses.map((to) => ({ at: "answer" as const, action: "delay" as const, ms: ANSWER_MS, times: 1, match: { to } })),
        { at: "answer", action: "drop", times: 1, match: { to: stubborn.email } },
      );
      const origins = [await site.enrol(reader, "letter"), await site.enrol(client, "notice"), await site.enrol(stubborn, "notice")];
      assert.equal((await site.signUp(newcomer)).status, 200);
      origins.push(await site.optInOf(newcomer));
      const copies = () => Promise.all(addresses.map(async (to) => (await site.mail.journal(to)).length));
      const states = () => Promise.all(origins.map(async (origin) => (await site.touchOf(origin))?.sends[0]?.state));
      await site.waitFor("all four to be stored", async () => (await copies()).join() === "1,1,1,1");
      // An hour of business time makes every retry due, also one that was planned while the first attempt still runs.
      await site.skipAhead(60 * MINUTE);
      const maxWaitSeconds = DEADLINE_SECONDS + 15;
      const ended = await site.waitFor(
        "the deadline to end all four attempts",
        async () => {
          assert.deepEqual(await copies(), [1, 1, 1, 1], "a second attempt ran at the same time as the first");
          const now = await states();
          return now.every((state) => state !== "dispatching") ? now : null;
        },
        maxWaitSeconds,
      );
      assert.deepEqual(ended, ["unknown", "deferred", "deferred", "deferred"]);

      await site.skipAhead(2 * MINUTE);
      const touches = await Promise.all(origins.map((origin) => site.settled(origin)));
      assert.deepEqual(
        touches.map((touch) => touch.state),
        ["unknown", "sent", "unknown", "sent"],
      );
      await site.skipAhead(60 * MINUTE);
      await site.quiet();
      assert.deepEqual(await copies(), [1, 2, 2, 2]);
      const { rows } = await site.context.database.pool.query<{ beside: number }>(
        `select count(*)::int as beside from attempt a join attempt later on later.send_id = a.send_id and later.number = a.number + 1
         join send s on s.id = a.send_id where s.touch_id = any($1::uuid[]) and later.started_at < a.ended_at`,
        [touches.map((touch) => touch.id)],
      );
      assert.deepEqual(rows, [{ beside: 0 }], "an attempt began before the previous one was over");
    },
  },
];
