import { afterEach, beforeEach, expect, test } from "vitest";
import { drainTouches } from "../../../../services/engine/dispatch/drain-touches.ts";
import type { Job } from "../../../../services/engine/dispatch/job.ts";
import { touchBell } from "../../../../services/engine/dispatch/touch-bell.ts";
import type { Transport } from "../../../../services/engine/dispatch/transport.ts";
import { readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, LETTER, sequenceYaml } from "../../../support/sequences.ts";
import { waitFor } from "../../../support/wait-for.ts";

const PLACES = 4;
const NOTICE = sequenceYaml("notice", ["{ id: one, send: { email: notes/one } }"], { category: "transactional" });

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ sequences: [LETTER, NOTICE] });
});
afterEach(() => context.close());

/** A way out whose sends wait until they are let go. */
function slowPort(): Transport & { begun: Job[]; letOneGo(): void } {
  const held: (() => void)[] = [];
  const begun: Job[] = [];
  return {
    places: PLACES,
    begun,
    letOneGo: () => held.shift()?.(),
    async send(job, beforeBody) {
      begun.push(job);
      await new Promise<void>((resolve) => held.push(resolve));
      return (await beforeBody()) ? { kind: "accepted", code: "250" } : { kind: "cancelled" };
    },
    close: async () => {},
  };
}

async function plan(sequence: string, people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    const { leadId } = await addPerson(context);
    await advanceEnrolment(context, await enrol(context, leadId, sequence));
  }
}

async function startDrain(transport: Transport) {
  const sender = (await readSenders(context.database.pool)).find(({ channel }) => channel === "email");
  if (!sender) throw new Error("no mail sender");
  const bell = touchBell(50);
  const stop = new AbortController();
  const ended = drainTouches(context, { sender, transport, bell, stop: stop.signal, heartbeat: () => {} });
  return { bell, stop: () => stop.abort(), ended };
}

async function states(): Promise<Record<string, number>> {
  const { rows } = await context.database.pool.query<{ state: string; count: number }>(
    "select state, count(*)::int as count from send group by state",
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

test("a notice overtakes the letters that are claimed and have no place yet", async () => {
  await plan("letter", 9);
  const port = slowPort();
  const { bell, stop, ended } = await startDrain(port);
  // Of twice the places the letters fill all but the reserve of the lanes above them.
  await waitFor("the letters to be claimed", async () => (await states()).claimed === 7, { describe: states });
  await plan("notice", 1);
  bell.ring();
  await waitFor("the notice to be claimed", async () => (await states()).claimed === 8, { describe: states });
  expect(port.begun.map(({ category }) => category)).toEqual(Array(PLACES).fill("nurture"));
  port.letOneGo();
  await waitFor("the next send", () => port.begun.length === PLACES + 1);
  expect(port.begun.at(-1)?.category).toBe("transactional");
  stop();
  for (let place = 0; place < PLACES; place += 1) port.letOneGo();
  await ended;
});

test("a drain that stops ends what is on its way and gives back the rest, for the next one to send the same bytes (TMP6)", async () => {
  await plan("letter", 7);
  const first = slowPort();
  const stopping = await startDrain(first);
  await waitFor("the letters to be claimed", async () => (await states()).claimed === 7, { describe: states });
  stopping.stop();
  for (let place = 0; place < PLACES; place += 1) first.letOneGo();
  await stopping.ended;
  expect(first.begun).toHaveLength(PLACES);
  expect(await states()).toEqual({ sent: PLACES, deferred: 3 });

  const { rows: before } = await context.database.pool.query(
    "select id, message_id, variables from send where state = 'deferred' order by id",
  );
  const second = slowPort();
  const next = await startDrain(second);
  await waitFor("the rest to be taken up", () => second.begun.length === 3, { describe: states });
  for (let place = 0; place < 3; place += 1) second.letOneGo();
  await waitFor("all to be sent", async () => (await states()).sent === 7, { describe: states });
  next.stop();
  await next.ended;
  const again = second.begun.map((job) => ({ id: job.sendId, message_id: job.messageId, variables: job.snapshot }));
  expect(again.toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual(before);
});
