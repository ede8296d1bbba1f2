import assert from "node:assert/strict";
import type { Fault } from "./fault.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

export const faults: Fault[] = [
  {
    number: 15,
    title: "LINE 500, then 200: one message under the same retry key",
    installation: "shared",
    async run(site) {
      const [refused, taken] = await Promise.all([site.newPerson({ line: true }), site.newPerson({ line: true })]);
      await site.line.script(
        { action: "status", status: 500, times: 1, match: { path: "push", to: refused.lineUserId } },
        { action: "status", status: 500, accepted: true, times: 1, match: { path: "push", to: taken.lineUserId } },
      );
      const keys = await sendAgain(site, [refused, taken]);
      const first = (await site.line.journal("refused")).find((entry) => entry.to === refused.lineUserId);
      assert.deepEqual([first?.status, first?.retryKey], [500, keys[0]]);
    },
  },
  {
    number: 16,
    title: "LINE 409: a success, not sent again",
    installation: "shared",
    async run(site) {
      const person = await site.newPerson({ line: true });
      await site.line.script({ action: "drop-after", times: 1, match: { path: "push", to: person.lineUserId } });
      await sendAgain(site, [person]);
      const second = (await site.line.journal("refused")).filter((entry) => entry.to === person.lineUserId);
      assert.deepEqual(
        second.map((entry) => entry.status),
        [409],
      );
    },
  },
];

/** Sends a push to each person, which is first deferred and then sent, and accepted once. Returns the retry keys. */
async function sendAgain(site: Site, people: Person[]): Promise<string[]> {
  const enrolments = await Promise.all(people.map((person) => site.enrol(person, "chat")));
  const putOff = async (enrolment: string) => (await site.touchOf(enrolment))?.sends[0]?.state === "deferred";
  await site.waitFor("the pushes to be deferred", async () => (await Promise.all(enrolments.map(putOff))).every(Boolean));
  await site.skipAhead(2 * MINUTE);
  return Promise.all(people.map((person, index) => settledOnce(site, person, enrolments[index] ?? "")));
}

async function settledOnce(site: Site, person: Person, enrolment: string): Promise<string> {
  const touch = await site.settled(enrolment);
  const [send] = touch.sends;
  assert.deepEqual([touch.state, send?.attempts, touch.sends.length], ["sent", 2, 1]);
  const accepted = (await site.line.journal("accepted")).filter((entry) => entry.to?.includes(person.lineUserId));
  assert.deepEqual(
    accepted.map((entry) => entry.retryKey),
    [send?.retryKey],
    "the message was not accepted exactly once with its own retry key",
  );
  return send?.retryKey ?? "";
}
