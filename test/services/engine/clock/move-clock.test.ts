import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { NEVER } from "../../../../domain/sequences/position.ts";
import { moveClock } from "../../../../services/engine/clock/move-clock.ts";
import { openClock } from "../../../../services/engine/clock/open-clock.ts";
import { readUpcoming } from "../../../../services/explain/read-upcoming.ts";
import { openEngine } from "../../../support/engine.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, sequenceYaml } from "../../../support/sequences.ts";

const START = new Date("2027-01-13T09:00+09:00");
const later = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
const LETTERS = sequenceYaml("letters", [
  "{ id: rest, wait: 5 hours }",
  "{ id: one, send: { email: notes/one } }",
  "{ id: on, wait: 12 hours }",
  "{ id: two, send: { email: notes/two } }",
  "{ id: far, wait: 30 days }",
  "{ id: three, send: { email: notes/three } }",
]);

/** The engine on the sandbox's own clock, which runs as fast as the real one; `work` does a worker's part until the test ends. */
async function sandbox() {
  const engine = await openEngine({ sequences: [LETTERS] });
  const { context } = engine;
  const clock = await openClock(context.database, { sandbox: true, startAt: START });
  context.clock.now = () => clock.now();
  let ended = false;
  let working: Promise<void> = Promise.resolve();
  onTestFinished(async () => {
    ended = true;
    await working;
    await clock.close();
    await engine.close();
  });
  const work = () => {
    working = (async () => {
      while (!ended) {
        await engine.settle();
        await delay(20);
      }
    })();
  };
  const sql = async (text: string, values: unknown[] = []) => void (await context.database.pool.query(text, values));
  /** Steps of the messages that went out, with the hours after the start, in the order in which they went. */
  const sent = async () => {
    const { rows } = await context.database.pool.query<{ slot: string; at: Date }>(
      "select t.slot, s.claimed_at as at from send s join touch t on t.id = s.touch_id where s.state = 'sent' order by s.claimed_at",
    );
    return rows.map(({ slot, at }) => `${slot} after ${Math.round((at.getTime() - START.getTime()) / 360_000) / 10} h`);
  };
  return { context, work, sql, sent };
}

const near = (at: Date) => ({ asymmetricMatch: (given: Date) => Math.abs(given.getTime() - at.getTime()) < 60_000 });

describe("by a day", () => {
  test("sends the day's letters, each at its own time, and no other", async () => {
    const { context, work, sent } = await sandbox();
    const { leadId } = await addPerson(context);
    await enrol(context, leadId, "letters");
    work();
    const moved = await moveClock(context, later(24));
    expect(moved).toMatchObject({ from: near(START), to: near(later(24)) });
    expect(await sent()).toEqual(["one after 5 h", "two after 17 h"]);
    expect(moved.moments).toEqual([near(later(5)), near(later(17))]);
  });

  test("ends a day later when nothing is planned", async () => {
    const { context } = await sandbox();
    expect(await moveClock(context, later(24))).toMatchObject({ to: near(later(24)), moments: [] });
  });
});

describe("to the next thing", () => {
  test("stops there, with everything done that is due in that minute", async () => {
    const { context, work, sql, sent } = await sandbox();
    for (const familyName of ["鈴木", "佐藤"]) {
      const { leadId } = await addPerson(context, { familyName });
      await enrol(context, leadId, "letters");
    }
    work();
    await moveClock(context, later(0.1));
    expect(await sent()).toEqual([]);
    // Not the same second, but what a person reads as the same time.
    await sql(
      "update process set wake_at = date_trunc('minute', wake_at) + interval '1 second' * (10 + 30 * (id = (select min(id::text)::uuid from process))::int)",
    );
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(5)), moments: [near(later(5)), near(later(5))] });
    expect(await sent()).toEqual(["one after 5 h", "one after 5 h"]);
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(17)) });
    expect(await sent()).toEqual(["one after 5 h", "one after 5 h", "two after 17 h", "two after 17 h"]);
  });

  test("stays where it is when nothing is planned, or only what waits for good", async () => {
    const { context, work, sql } = await sandbox();
    work();
    expect(await moveClock(context, "next")).toMatchObject({ to: near(START), moments: [] });
    const { leadId } = await addPerson(context);
    await enrol(context, leadId, "letters");
    await moveClock(context, later(0.1));
    await sql("update process set wake_at = $1", [NEVER]);
    expect(await readUpcoming(context)).toBeNull();
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(0.1)), moments: [] });
  });
});

describe("work on the side, such as a click that is judged,", () => {
  /** The first letter has gone after five hours; a click in it is judged after six. */
  async function clicked() {
    const parts = await sandbox();
    const { context, work, sql } = parts;
    const { leadId } = await addPerson(context);
    const enrolmentId = await enrol(context, leadId, "letters");
    work();
    await moveClock(context, later(5.1));
    await sql(
      `insert into hit (id, at, kind, lead_id, send_id, target, method, agent, judge_at)
       select gen_random_uuid(), $1, 'click', lead_id, id, '0', 'GET', 'test', $1 from send`,
      [later(6)],
    );
    return { ...parts, enrolmentId };
  }

  test("is done on the way to the next thing, and is none itself", async () => {
    const { context } = await clicked();
    expect(await readUpcoming(context)).toMatchObject({ at: near(later(17)), things: [{ kind: "process", step: "on" }] });
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(17)), moments: [near(later(6)), near(later(17))] });
  });

  test("ends the move when something happens by it", async () => {
    const { context, sql, enrolmentId } = await clicked();
    // Stands for what follows a click that proves to be a person's.
    await sql(`create function go_on() returns trigger language plpgsql as $$
      begin update process set revision = revision + 1 where id = '${enrolmentId}'; return new; end $$`);
    await sql("create trigger go_on after update of label on hit for each row execute function go_on()");
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(6)), moments: [near(later(6))] });
  });

  test("is the next thing when nothing else is planned", async () => {
    const { context, sql } = await clicked();
    await sql("update process set wake_at = null");
    const judged = { kind: "other", lead: null, what: { en: expect.stringContaining("judged") } };
    expect(await readUpcoming(context)).toMatchObject({ at: later(6), things: [judged] });
    expect(await moveClock(context, "next")).toMatchObject({ to: near(later(6)), moments: [near(later(6))] });
  });
});

test("what happens next is told by lead, sequence, step and time before the clock is moved", async () => {
  const { context, work } = await sandbox();
  expect(await readUpcoming(context)).toBeNull();
  const { leadId } = await addPerson(context);
  await enrol(context, leadId, "letters");
  work();
  await moveClock(context, later(0.1));
  const thing = { lead: "鈴木", kind: "process", what: "letters", step: "rest", at: near(later(5)) };
  expect(await readUpcoming(context)).toEqual({ at: near(later(5)), things: [thing], count: 1 });
});

test("a letter that is due at a fixed time is told as a message", async () => {
  const { context, work, sql } = await sandbox();
  const { leadId } = await addPerson(context);
  await enrol(context, leadId, "letters");
  work();
  await moveClock(context, "next");
  await sql("update touch set state = 'due', not_before = $1", [later(6)]);
  const upcoming = await readUpcoming(context);
  expect(upcoming?.things).toEqual([{ lead: "鈴木", kind: "message", what: "letters", step: "one", at: later(6) }]);
});

test("stays at the first thing that does not get done, and says so", async () => {
  const { context } = await sandbox();
  const { leadId } = await addPerson(context);
  await enrol(context, leadId, "letters");
  // No worker.
  await context.database.pool.query("delete from outbox");
  await context.database.pool.query("update process set wake_at = $1", [later(3)]);
  await expect(moveClock(context, later(24), { patienceMs: 200 })).rejects.toMatchObject({ code: "clock-stalled" });
  expect(context.clock.now()).toEqual(near(later(3)));
});

test("moves for one at a time, not while a demo holds it, and never in live mode", async () => {
  const { context, sql } = await sandbox();
  const { leadId } = await addPerson(context);
  await enrol(context, leadId, "letters");
  const first = moveClock(context, later(24), { patienceMs: 1_000 });
  first.catch(() => {});
  await delay(200);
  await expect(moveClock(context, "next")).rejects.toMatchObject({ code: "clock-moving" });
  await expect(first).rejects.toMatchObject({ code: "clock-stalled" });
  await sql("insert into clock_hold (name, until) values ('demo', $1)", [later(1)]);
  await expect(moveClock(context, "next")).rejects.toMatchObject({ code: "clock-held" });
  await expect(moveClock({ ...context, sandbox: false }, "next")).rejects.toMatchObject({ code: "clock-live" });
});
