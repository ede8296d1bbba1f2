import { afterEach, beforeEach, expect, test } from "vitest";
import { openClock } from "../../../../services/engine/clock/open-clock.ts";
import { freshDatabase, type TestDatabase } from "../../../support/database.ts";
import { waitFor } from "../../../support/wait-for.ts";

const START = new Date("2027-01-13T00:00:00Z");
const DAY = 86_400_000;

let database: TestDatabase;
beforeEach(async () => {
  database = await freshDatabase();
});
afterEach(() => database.close());

test("live mode keeps the system's time and touches no row", async () => {
  const clock = await openClock(database, { sandbox: false, speed: 5 });
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);
  expect(clock.speed()).toBe(1);
  expect((await database.pool.query("select 1 from clock")).rowCount).toBe(0);
  await clock.close();
});

test("begins at the first start, and keeps row and speed at the next", async () => {
  const first = await openClock(database, { sandbox: true, speed: 1_000, startAt: START });
  expect(first.now().getTime()).toBeGreaterThanOrEqual(START.getTime());
  await first.close();
  const second = await openClock(database, { sandbox: true, startAt: new Date(0) });
  expect(second.speed()).toBe(1_000);
  expect(second.now().getTime()).toBeGreaterThanOrEqual(START.getTime());
  await second.close();
});

test("another speed goes on from the time that it is", async () => {
  const slow = await openClock(database, { sandbox: true, speed: 1, startAt: START });
  const fast = await openClock(database, { sandbox: true, speed: 86_400 });
  expect(fast.speed()).toBe(86_400);
  await waitFor(
    "a day to pass for both",
    () => slow.now().getTime() > START.getTime() + DAY && fast.now().getTime() > START.getTime() + DAY,
  );
  expect(slow.speed()).toBe(86_400);
  await Promise.all([slow.close(), fast.close()]);
});

test("every process hears of a change of the row", async () => {
  const clocks = await Promise.all([1, 2].map(() => openClock(database, { sandbox: true, speed: 1, startAt: START })));
  await database.pool.query("update clock set anchor_business = $1, running = false", [new Date(START.getTime() + DAY)]);
  await waitFor("both to stand a day later", () => clocks.every((clock) => clock.now().getTime() === START.getTime() + DAY));
  await Promise.all(clocks.map((clock) => clock.close()));
});
