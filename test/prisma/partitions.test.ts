import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => database.close());

async function ensurePartitions(start: string, months: number): Promise<number> {
  const { rows } = await database.pool.query<{ made: number }>("select ensure_partitions($1, $2) as made", [start, months]);
  return rows[0]?.made ?? Number.NaN;
}

async function recordEvent(at: string): Promise<string> {
  const id = uuidv7();
  await database.pool.query(
    "insert into event (id, at, lead_id, kind, actor, recorded_at) values ($1, $2, $3, 'linkClicked', 'lead', $2)",
    [id, at, uuidv7()],
  );
  return id;
}

async function partitionOf(id: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ name: string }>("select tableoid::regclass::text as name from event where id = $1", [id]);
  return rows[0]?.name;
}

test("makes the months of both tables, once", async () => {
  expect(await ensurePartitions("2026-11-22", 3)).toBe(6);
  expect(await ensurePartitions("2026-11-01", 4)).toBe(2);
  expect(await ensurePartitions("2026-11-30", 4)).toBe(0);
});

test("months begin and end at midnight UTC", async () => {
  await ensurePartitions("2026-11-22", 2);
  expect(await partitionOf(await recordEvent("2026-11-30T23:59:59.999Z"))).toBe("event_2026_11");
  expect(await partitionOf(await recordEvent("2026-12-01T00:00:00Z"))).toBe("event_2026_12");
});

test("moves what waited in the default partition", async () => {
  const early = await recordEvent("2031-02-28T12:00:00Z");
  const later = await recordEvent("2031-03-01T00:00:00Z");
  expect(await partitionOf(early)).toBe("event_default");
  await ensurePartitions("2031-02-01", 1);
  expect(await partitionOf(early)).toBe("event_2031_02");
  expect(await partitionOf(later)).toBe("event_default");
});

test("does it once when asked ten times at once, while events come in", async () => {
  const asked = Promise.all(Array.from({ length: 10 }, () => ensurePartitions("2033-01-01", 3)));
  const events = Promise.all(Array.from({ length: 60 }, (_, day) => recordEvent(new Date(Date.UTC(2033, 0, 1 + day)).toISOString())));
  expect((await asked).reduce((sum, made) => sum + made, 0)).toBe(6);
  for (const id of await events) expect(await partitionOf(id)).toMatch(/^event_2033_0[123]$/);
});

test("a lead's timeline of a known time reads only its months", async () => {
  await ensurePartitions("2035-01-01", 6);
  const { rows } = await database.pool.query<{ "QUERY PLAN": string }>(
    "explain select * from event where lead_id = '018f0000-0000-7000-8000-000000000000' and at >= '2035-02-01Z' and at < '2035-03-01Z'",
  );
  const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
  expect(plan).toContain("event_2035_02");
  expect(plan).not.toContain("event_2035_03");
});
