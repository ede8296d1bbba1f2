import assert from "node:assert/strict";
import { connect } from "node:net";
import { inBatches } from "./batches.ts";
import type { Fault } from "./fault.ts";
import { readTouches } from "./ledger.ts";
import { MINUTE, type Site } from "./site.ts";

const LETTERS = 120;
const NOTICES = 10;
const FLEETING = 10;
/** Messages per second: low enough to measure in the journal. A burst is the messages of one second (domain/touches/token-bucket.ts). */
const RATE = 20;
const OUTAGE_MS = 60 * MINUTE;
/** Messages that may be under way before the first refusal is known: one burst, and as many again while they end. */
const UNDER_WAY = 2 * RATE;

export const faults: Fault[] = [
  {
    number: 7,
    title: "SMTP down for an hour: the queue waits untouched, drains at its rate, lateness rules are applied, each mail once",
    installation: "killing",
    seconds: 240,
    async run(site) {
      const usual = await setRate(site, RATE);
      try {
        await runOutage(site);
      } finally {
        await setRate(site, usual);
      }
    },
  },
];

async function runOutage(site: Site): Promise<void> {
  const people = await inBatches(Array.from({ length: LETTERS + NOTICES + FLEETING }), () => site.newPerson());
  const sequenceOf = (index: number) => (index < LETTERS ? "letter" : index < LETTERS + NOTICES ? "notice" : "fleeting");
  const putOff = await deferOne(site);
  await site.mail.script({ at: "connect", action: "refuse", ms: OUTAGE_MS });
  assert.equal(await isListening(site), false, "the mail server still answers");
  const origins = await inBatches(people, (person, index) => site.enrol(person, sequenceOf(index)));

  const readAll = () => inBatches(origins, async (origin) => (await readTouches(site.context, { origin }))[0]);
  const probes = async () => {
    const { rows } = await site.context.database.pool.query<{ probes: number }>(
      "select (alarm->>'probes')::int as probes from sender where key = 'mail' and alarm->>'cause' = 'down'",
    );
    return rows[0]?.probes ?? -1;
  };
  // The machine itself refuses the connections, since nobody listens on the port.
  await site.waitFor("the sender to stop", async () => (await probes()) >= 0, 40);
  await site.waitFor("every message to be planned", async () => (await readAll()).every((touch) => touch !== undefined), 40);
  await site.skipAhead(10 * MINUTE);
  await site.waitFor("a probe", async () => (await probes()) >= 1, 40);
  const untried = (await readAll()).filter((touch) => touch?.sends.every((send) => send.state === "cancelled"));
  assert.ok(untried.length >= people.length - UNDER_WAY, `only ${untried.length} messages waited, the others were tried in vain`);
  await site.skipAhead(OUTAGE_MS - 10 * MINUTE);
  const before = (await site.mail.journal()).length;
  await site.mail.clear();
  // A send that was refused again at the end of the hour waits a few minutes.
  await site.skipAhead(10 * MINUTE);
  await site.quiet();

  const touches = await readAll();
  const fleeting = [...touches.slice(LETTERS + NOTICES), (await readTouches(site.context, { origin: putOff }))[0]];
  assert.deepEqual(tally(touches.slice(0, LETTERS + NOTICES).map((touch) => touch?.state)), { sent: LETTERS + NOTICES });
  assert.deepEqual(tally(fleeting.map((touch) => `${touch?.state} ${touch?.reason}`)), { "skipped late": FLEETING + 1 });
  for (const touch of fleeting)
    assert.ok(
      touch?.objections.some((one) => one.reason === "late"),
      "it was dropped without a recorded reason",
    );

  const mails = (await site.mail.journal()).slice(before);
  const copies = people.map((person) => mails.filter((mail) => mail.to === person.email).length);
  assert.deepEqual(tally(copies.slice(0, LETTERS + NOTICES)), { 1: LETTERS + NOTICES });
  assert.deepEqual(tally(copies.slice(LETTERS + NOTICES)), { 0: FLEETING });
  assertRate(mails.map((mail) => mail.at));
}

/** Somebody whose fleeting letter the mail server puts off just before the outage. Returns the enrolment's id. */
async function deferOne(site: Site): Promise<string> {
  const person = await site.newPerson();
  await site.mail.script({ at: "rcpt", action: "reply", code: 451, times: 1, match: { to: person.email } });
  const origin = await site.enrol(person, "fleeting");
  await site.waitFor("the letter to be put off", async () => (await site.touchOf(origin))?.sends.some((send) => send.state === "deferred"));
  return origin;
}

/** Checks every period of time: none contains more mails than the rate plus one burst allows. 5 ms tolerance for the network. */
function assertRate(times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  for (const [from, start] of sorted.entries()) {
    for (const [to, end] of sorted.entries()) {
      if (to <= from) continue;
      const most = RATE + (RATE * (end - start)) / 1_000;
      assert.ok(to - from + 1 <= most * 1.2 + 1, `${to - from + 1} mails within ${end - start} ms, at a rate of ${RATE} a second`);
    }
  }
}

/** Sets the rate and restarts the worker, because a dispatch reads its sender only at its start. Returns the previous rate. */
async function setRate(site: Site, rate: number): Promise<number> {
  const { rows } = await site.context.database.pool.query<{ was: number }>(
    `update sender set rate_per_second = $1 from (select id, rate_per_second as was from sender where key = 'mail' for update) as old
     where sender.id = old.id returning was`,
    [rate],
  );
  await site.kill("worker", "SIGTERM");
  await site.restart("worker");
  return rows[0]?.was ?? rate;
}

function isListening(site: Site): Promise<boolean> {
  const { hostname, port } = new URL(site.stack.settings.smtpUrl ?? "");
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function tally(values: unknown[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(values, String)].map(([value, all]) => [value, all.length]));
}
