import { randomUUID } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { governClock } from "../../../../services/engine/clock/govern-clock.ts";
import { openClock } from "../../../../services/engine/clock/open-clock.ts";
import type { Context } from "../../../../services/engine/context/context.ts";
import { claimTouches } from "../../../../services/engine/dispatch/claim-touches.ts";
import type { WokenLately } from "../../../../services/engine/processes/wake-due.ts";
import { readDefaultSenders, readSenders } from "../../../../services/engine/senders/read-senders.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { addPerson, type Person } from "../../../support/people.ts";
import { enrol, sequenceYaml } from "../../../support/sequences.ts";
import { waitFor } from "../../../support/wait-for.ts";

/** A day lasts a second. */
const SPEED = 86_400;
const START = new Date("2027-01-13T09:00+09:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** What the governor lets pass beyond undone work, and how far the clock may run without it (real ms). */
const SLACK = 2 * MINUTE;
const LEASH = 2_000 * SPEED;
const SEQUENCE = sequenceYaml("slow", ["{ id: one, send: { email: notes/one } }", "{ id: rest, wait: 30 days }"]);

let context: TestContext;
let person: Person;
beforeEach(async () => {
  context = await openContext({ sequences: [SEQUENCE] });
  context.clock.set(START);
  // It stands until somebody governs.
  await sql("insert into clock (id, anchor_business, anchor_real, speed, ceiling, running) values (1, $1, $2, $3, $1, true)", [
    START,
    new Date(),
    SPEED,
  ]);
  person = await addPerson(context);
});
afterEach(() => context.close());

const sql = async (text: string, values: unknown[] = []) => void (await context.database.pool.query(text, values));
const later = (ms: number) => new Date(START.getTime() + ms);

/** A journey that stands at its first letter, which is due; nothing is to be told to Temporal. */
async function planned(): Promise<string> {
  const id = await enrol(context, person.leadId, "slow");
  await advanceEnrolment(context, id);
  await sql("delete from outbox");
  return id;
}

async function claimed(): Promise<void> {
  await planned();
  const sender = (await readSenders(context.database.pool)).find((one) => one.channel === "email");
  if (!sender) throw new Error("no sender for e-mail");
  const senders = await readDefaultSenders(context.database.pool);
  const jobs = await claimTouches(context, { sender, senders, room: [100, 95, 85, 60], fence: randomUUID() });
  expect(jobs).toHaveLength(1);
}

/** The scaled clock over the context's database, as a process has it. */
async function scaled(): Promise<Context & { close(): Promise<void> }> {
  const clock = await openClock(context.database, { sandbox: true });
  return { ...context, clock, close: () => clock.close() };
}

const govern = (process: Context) => governClock(process, new Map());

async function ceiling(): Promise<Date | null> {
  const { rows } = await context.database.pool.query<{ ceiling: Date | null }>("select ceiling from clock where id = 1");
  return rows[0]?.ceiling ?? null;
}

/** Until two looks, a tenth of a second apart, show the same time. */
async function standstill(process: Context): Promise<Date> {
  let before: Date | undefined;
  return waitFor(
    "the clock to stand",
    () => {
      const now = process.clock.now();
      const stands = now.getTime() === before?.getTime();
      before = now;
      return stands ? now : null;
    },
    { everyMs: 100 },
  );
}

describe("the ceiling", () => {
  /** What is to be done in an hour. */
  const work: Record<string, () => Promise<void>> = {
    "a running journey": async () => {
      const id = await planned();
      await sql("update touch set state = 'sent'");
      await sql("update process set wake_at = $2 where id = $1", [id, later(HOUR)]);
    },
    "a journey paused until then": async () => {
      const id = await planned();
      await sql("update touch set state = 'sent'");
      await sql("update enrolment set state = 'paused', paused_at = $2 where id = $1", [id, START]);
      await sql("update process set state = 'resting', wake_at = $2 where id = $1", [id, later(HOUR)]);
    },
    "a running thing of another kind": () =>
      sql("insert into process (id, kind, lead_id, state, wake_at, waits_for) values ($1, 'opt-in', $2, 'live', $3, '{}')", [
        uuidv7(),
        person.leadId,
        later(HOUR),
      ]),
    "a touch that is due": async () => {
      await planned();
      await sql("update process set wake_at = null");
      await sql("update touch set not_before = $1", [later(HOUR)]);
    },
    "a send to be tried again": async () => {
      await claimed();
      await sql("update process set wake_at = null");
      await sql("update send set state = 'deferred', retry_at = $1, lease_until = null", [later(HOUR)]);
    },
    "a visit to be judged": () =>
      sql(
        "insert into hit (id, at, kind, lead_id, target, method, agent, judge_at) values ($1, $2, 'open', $3, 'pixel', 'GET', 'test', $4)",
        [uuidv7(), START, person.leadId, later(HOUR)],
      ),
  };

  test.each(Object.keys(work))("is two minutes past %s", async (kind) => {
    await work[kind]?.();
    const process = await scaled();
    await govern(process);
    expect(await ceiling()).toEqual(later(HOUR + SLACK));
    expect(await standstill(process)).toEqual(later(HOUR + SLACK));
    await process.close();
  });

  test("is where somebody holds it", async () => {
    await sql("insert into clock_hold (name, until) values ('test', $1)", [later(HOUR)]);
    const process = await scaled();
    await govern(process);
    expect(await ceiling()).toEqual(later(HOUR));
    expect(await standstill(process)).toEqual(later(HOUR));
    await process.close();
  });

  const underway: Record<string, () => Promise<void>> = {
    "a send": claimed,
    "a nudge for Temporal": async () => void (await enrol(context, person.leadId, "slow")),
    "a webhook": () =>
      sql(
        `insert into webhook_event (channel, webhook_event_id, sender_key, occurred_at, received_at, body) values ('line', 'w', 'line', $1, $1, '{}')`,
        [START],
      ),
  };

  test.each(Object.keys(underway))("does not creep on while %s is under way, however often the governor looks", async (kind) => {
    await underway[kind]?.();
    await sql("update process set wake_at = null");
    const process = await scaled();
    await govern(process);
    const stood = await standstill(process);
    expect(stood.getTime() - START.getTime()).toBeLessThanOrEqual(SLACK);
    for (let look = 0; look < 20; look += 1) await govern(process);
    expect(await standstill(process)).toEqual(stood);
    await process.close();
  });

  test("does not wait until Temporal has deleted the workflows of the erased", async () => {
    await sql("insert into outbox (kind, ref_id, generation, at) values ('enrolment-erased', $1, 1, clock_timestamp())", [uuidv7()]);
    const process = await scaled();
    await govern(process);
    await waitFor("the clock to go on", () => process.clock.now() > later(2 * HOUR));
    await process.close();
  });

  test("rises again when the work is done", async () => {
    await sql("insert into clock_hold (name, until) values ('test', $1)", [later(HOUR)]);
    const process = await scaled();
    await govern(process);
    await standstill(process);
    await sql("delete from clock_hold");
    await govern(process);
    await waitFor("the clock to pass what it stood at", () => process.clock.now() > later(2 * HOUR));
    await process.close();
  });
});

describe("without a governor", () => {
  test("the clock halts by itself, and goes on from there under the next one", async () => {
    const process = await scaled();
    const last = process.clock.now();
    await govern(process);
    const stood = await standstill(process);
    expect(stood.getTime() - last.getTime()).toBeGreaterThan(HOUR);
    expect(stood.getTime() - last.getTime()).toBeLessThan(LEASH + HOUR);
    const next = await scaled();
    const from = Date.now();
    await govern(next);
    const passed = await waitFor("the clock to go on", () => {
      const business = next.clock.now().getTime() - stood.getTime();
      return business > 0 && { business, real: Date.now() - from };
    });
    // What passed while nobody governed is not made up for.
    expect(passed.business).toBeLessThanOrEqual(passed.real * SPEED);
    await Promise.all([process.close(), next.close()]);
  });

  test("what was under way when it died holds the clock for the next one", async () => {
    await claimed();
    await sql("update process set wake_at = null");
    const process = await scaled();
    await govern(process);
    const stood = await standstill(process);
    await process.close();
    const next = await scaled();
    for (let look = 0; look < 5; look += 1) await govern(next);
    expect(await standstill(next)).toEqual(stood);
    await next.close();
  });
});

test("two governors make the clock no faster than its speed", async () => {
  const processes = await Promise.all([scaled(), scaled()]);
  const [first] = processes;
  const from = Date.now();
  for (let round = 0; round < 30; round += 1) await Promise.all(processes.map(govern));
  const passed = await waitFor("the clock to have gone on", () => first.clock.now().getTime() - START.getTime() || null);
  expect(passed).toBeLessThanOrEqual((Date.now() - from) * SPEED);
  await Promise.all(processes.map((one) => one.close()));
});

describe("a journey that is due", () => {
  const nudged = async () => {
    const { rowCount } = await context.database.pool.query("delete from outbox");
    return rowCount;
  };

  test("is nudged, at most once a second for the same instant", async () => {
    const id = await planned();
    await sql("update process set wake_at = $2 where id = $1", [id, later(-HOUR)]);
    const process = await scaled();
    const lately: WokenLately = new Map();
    await governClock(process, lately);
    expect(await nudged()).toBe(1);
    await governClock(process, lately);
    expect(await nudged()).toBe(0);
    for (const woken of lately.values()) woken.at -= 1_001;
    await governClock(process, lately);
    expect(await nudged()).toBe(1);
    await sql("update process set wake_at = $2 where id = $1", [id, later(-MINUTE)]);
    await governClock(process, lately);
    expect(await nudged()).toBe(1);
    await process.close();
  });

  test("is not nudged before its time", async () => {
    const id = await planned();
    await sql("update touch set state = 'sent'");
    await sql("update process set wake_at = $2 where id = $1", [id, later(HOUR)]);
    const process = await scaled();
    const lately: WokenLately = new Map();
    await governClock(process, lately);
    expect(await nudged()).toBe(0);
    await process.close();
  });
});
