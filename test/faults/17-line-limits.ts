import assert from "node:assert/strict";
import { countsAnewAt } from "../../domain/line/monthly-limit.ts";
import type { Fault } from "./fault.ts";
import { MINUTE, type Person, type Site } from "./site.ts";

export const faults: Fault[] = [
  {
    number: 17,
    title: "LINE 429, both kinds: the rate backs off, the monthly limit parks with its date",
    installation: "shared",
    async run(site) {
      await backOff(site);
      await park(site);
    },
  },
];

async function backOff(site: Site): Promise<void> {
  const person = await site.newPerson({ line: true });
  await site.line.script({ action: "status", status: 429, times: 2, match: { path: "push", to: person.lineUserId } });
  const enrolment = await site.enrol(person, "chat");
  await site.waitFor("the push to be deferred", async () => (await site.touchOf(enrolment))?.sends[0]?.state === "deferred");
  // Another message comes and goes meanwhile, so the deferred one had its chance to be tried at once.
  await sendTo(site, await site.newPerson({ line: true }));
  assert.equal(await refusals(site, person), 1, "it was tried again without a pause");
  assert.deepEqual(
    (await site.touchOf(enrolment))?.sends[0]?.pastDot,
    0,
    "a message that LINE refused counts as one that it may have taken",
  );
  for (const refused of [1, 2]) {
    await site.waitFor("the next try", async () => (await refusals(site, person)) === refused);
    await site.skipAhead(5 * MINUTE);
  }
  const touch = await site.settled(enrolment);
  assert.deepEqual([touch.state, touch.sends.length, touch.sends[0]?.attempts], ["sent", 1, 3]);
  assert.equal(await acceptances(site, person), 1);
}

async function park(site: Site): Promise<void> {
  const person = await site.newPerson({ line: true });
  const message = "You have reached your monthly limit.";
  await site.line.script({ action: "status", status: 429, message, times: 1, match: { path: "push", to: person.lineUserId } });
  const enrolment = await site.enrol(person, "chat");
  const parked = await site.waitFor("the touch to be parked", async () => {
    const touch = await site.touchOf(enrolment);
    assert.notEqual(touch?.state, "failed", "a touch at the monthly limit has failed");
    return touch?.objections.some(({ reason }) => reason === "quota") && touch.state === "due" ? touch : null;
  });
  assert.deepEqual(parked.notBefore, countsAnewAt(site.context.clock.now()), "its date is not that of the next month");
  assert.equal(parked.sends[0]?.state, "cancelled");
  const { rows } = await site.context.database.pool.query<{ cause: string }>(
    "select alarm->>'cause' as cause from sender where key = 'line'",
  );
  assert.equal(rows[0]?.cause, "quota", "nobody is told that the account has no messages left");

  // LINE accepts a push again, so the account has messages: what waited goes out, once.
  await sendTo(site, await site.newPerson({ line: true }));
  assert.equal((await site.settled(enrolment)).state, "sent");
  assert.equal(await acceptances(site, person), 1);
}

async function sendTo(site: Site, person: Person): Promise<void> {
  assert.equal((await site.settled(await site.enrol(person, "chat"))).state, "sent");
}

async function refusals(site: Site, person: Person): Promise<number> {
  return (await site.line.journal("refused")).filter((entry) => entry.to === person.lineUserId && entry.status === 429).length;
}

async function acceptances(site: Site, person: Person): Promise<number> {
  return (await site.line.journal("accepted")).filter((entry) => entry.to?.includes(person.lineUserId)).length;
}
