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

export const faults: Fault[] = [
  {
    number: 7,
    title: "SMTP down for an hour: the queue drains at its rate, lateness rules are applied, each mail once",
    installation: "killing",
    seconds: 120,
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
  await site.mail.script({ at: "connect", action: "refuse", ms: OUTAGE_MS });
  assert.equal(await isListening(site), false, "the mail server still answers");
  const origins = await inBatches(people, (person, index) => site.enrol(person, sequenceOf(index)));

  const attempts = async () => {
    const { rows } = await site.context.database.pool.query<{ least: number }>(
      `select min((select coalesce(max(attempts), 0) from send s where s.touch_id = t.id and s.state = 'deferred'))::int as least
       from unnest($1::uuid[]) as o(id) left join touch t on t.origin_id = o.id`,
      [origins],
    );
    return rows[0]?.least ?? 0;
  };
  // Two of the attempts within the hour. The machine itself refuses them, since nobody listens on the port.
  await site.waitFor("every first attempt to be refused", async () => (await attempts()) >= 1, 40);
  await site.skipAhead(10 * MINUTE);
  await site.waitFor("every second attempt to be refused", async () => (await attempts()) >= 2, 40);
  await site.skipAhead(OUTAGE_MS - 10 * MINUTE);
  const before = (await site.mail.journal()).length;
  await site.mail.clear();
  // A send that was refused again at the end of the hour waits a few minutes.
  await site.skipAhead(10 * MINUTE);
  await site.quiet();

  const touches = await inBatches(origins, async (origin) => (await readTouches(site.context, { origin }))[0]);
  const fleeting = touches.slice(LETTERS + NOTICES);
  assert.deepEqual(tally(touches.slice(0, LETTERS + NOTICES).map((touch) => touch?.state)), { sent: LETTERS + NOTICES });
  assert.deepEqual(tally(fleeting.map((touch) => `${touch?.state} ${touch?.reason}`)), { "skipped late": FLEETING });
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
