import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { MINUTE, type Site } from "./site.ts";

const HOUR = 60 * MINUTE;
/** So long that the tries of a day are fewer than those that stop a sender. Only their end may raise the alarm. */
const BETWEEN_TRIES = 8 * HOUR;

export const faults: Fault[] = [
  {
    number: 19,
    title: "LINE answers nothing for more than 24 hours: unknown, with an alarm, and not tried beyond the life of the retry key",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson({ line: true });
      await site.line.script({ action: "drop-before", match: { path: "push", to: person.lineUserId } });
      const began = site.context.clock.now().getTime();
      const enrolment = await site.enrol(person, "chat");
      const attempts = async () => (await site.touchOf(enrolment))?.sends[0]?.attempts ?? 0;
      await site.waitFor("the first try", async () => (await sendOf(site, enrolment))?.state === "deferred");
      for (let tries = 1; site.context.clock.now().getTime() - began < 23 * HOUR; tries += 1) {
        await site.skipAhead(BETWEEN_TRIES);
        await site.waitFor("the next try, or the end of the tries", async () => {
          const send = await sendOf(site, enrolment);
          return send?.state === "unknown" || (send?.state === "deferred" && send.attempts > tries);
        });
      }
      await site.skipAhead(BETWEEN_TRIES);
      const touch = await site.settled(enrolment);
      assert.equal(touch.state, "unknown", "nobody can tell whether LINE took it");
      assert.equal(touch.sends.length, 1, "it has a second message with another retry key");
      assert.ok(touch.sends[0]?.code && touch.reason, "it does not say why");
      const { rows } = await site.context.database.pool.query<{ cause: string }>(
        "select alarm->>'cause' as cause from sender where key = 'line'",
      );
      assert.equal(rows[0]?.cause, "down", "nobody is told that LINE answers nothing");

      // LINE has forgotten the retry key by now: another try might be a second message.
      const last = await attempts();
      await site.line.clear();
      await site.skipAhead(20 * HOUR);
      await site.quiet();
      assert.equal(await attempts(), last);
      assert.equal((await site.line.journal("accepted")).filter((entry) => entry.to?.includes(person.lineUserId)).length, 0);
    },
  },
];

async function sendOf(site: Site, enrolment: string) {
  return (await site.touchOf(enrolment))?.sends[0];
}
