import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countQueries, lagQueries, measureCounts, measureLags } from "../../../../services/engine/observation/measure-lags.ts";
import { countEnrolments, countOpenEnrolments } from "../../../../services/enrolments/count-enrolments.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { sequenceYaml } from "../../../support/sequences.ts";

/** Rows that are over, among which the few that matter are to be found without reading them all. */
const HISTORY = 20_000;

let context: TestContext;
let now: Date;
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

beforeAll(async () => {
  context = await openContext({ sequences: [sequenceYaml("one", ["{ id: one, send: { email: notes/one } }"])] });
  now = context.clock.now();
  await addTouches({ state: "sent", count: HISTORY, at: minutesAgo(60) });
  await addTouches({ state: "due", count: 3, at: minutesAgo(5) });
  await addTouches({ state: "due", count: 2, at: minutesAgo(1), lane: 0 });
  await addTouches({ state: "due", count: 4, at: minutesAgo(-60) });
  await addSends({ state: "sent", count: HISTORY, at: minutesAgo(60) });
  await addSends({ state: "unknown", count: 2, at: minutesAgo(60) });
  await addSends({ state: "unknown", count: 5, at: minutesAgo(60 * 25) });
  await addSends({ state: "deferred", count: 3, at: minutesAgo(1) });
  await addSends({ state: "dispatching", count: 1, at: minutesAgo(1) });
  await addEnrolments("over", HISTORY, null);
  await addEnrolments("running", 6, minutesAgo(-60));
  await addEnrolments("running", 1, minutesAgo(7));
  await addEnrolments("parked", 2, null);
  await addEnrolments("paused", 1, null);
  const { pool } = context.database;
  await pool.query(
    "insert into outbox (kind, ref_id, at) values ('enrolment', gen_random_uuid(), clock_timestamp() - interval '90 seconds')",
  );
  await pool.query(
    `insert into webhook_event (channel, webhook_event_id, sender_key, occurred_at, received_at, body, processed_at, failures)
     select 'line', 'event-' || n, 'line', now(), clock_timestamp() - interval '2 minutes', '{}', case when n > 3 then now() end, case n when 1 then 5 else 0 end
     from generate_series(1, $1::int) n`,
    [HISTORY],
  );
  await pool.query("vacuum analyze");
});
afterAll(() => context?.close());

async function addTouches({ state, count, at, lane = 2 }: { state: string; count: number; at: Date; lane?: number }): Promise<void> {
  await context.database.pool.query(
    `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, due_at, not_before, state, created_at)
     select gen_random_uuid(), gen_random_uuid(), 'enrolment', gen_random_uuid(), 'one', 1, 'nurture', $4, '[]', 'email', s.id, $2, $2, $1, $2
     from sender s, generate_series(1, $3::int) where s.channel = 'email' and s.is_default`,
    [state, at, count, lane],
  );
}

async function addSends({ state, count, at }: { state: string; count: number; at: Date }): Promise<void> {
  await context.database.pool.query(
    `insert into send (id, touch_id, lead_id, contact_id, sender_id, channel, category, template_version_id, message_id, dated_at, retry_key, state, fence,
       claimed_at, settled_at)
     select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), s.id, 'email', 'nurture', gen_random_uuid(), '<x>', $2,
       gen_random_uuid(), $1, gen_random_uuid(), $2, $2
     from sender s, generate_series(1, $3::int) where s.channel = 'email' and s.is_default`,
    [state, at, count],
  );
}

async function addEnrolments(state: string, count: number, wakeAt: Date | null): Promise<void> {
  await context.database.pool.query(
    `with made as (insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step_since)
       select gen_random_uuid(), gen_random_uuid(), v.sequence_id, v.id, $1, $2, '{}', $2
       from (select id, sequence_id from sequence_version limit 1) v, generate_series(1, $4::int) returning id, lead_id)
     insert into process (id, kind, lead_id, state, wake_at, waits_for)
     select id, 'enrolment', lead_id, case $1 when 'running' then 'live' when 'over' then 'over' else 'resting' end, $3, '{}' from made`,
    [state, now, wakeAt, count],
  );
}

test("tells how late relay, dispatch, timers and provider events are", async () => {
  const lags = await measureLags(context);
  expect(lags.relay).toBeCloseTo(90, -1);
  expect(lags.webhooks).toBeCloseTo(120, -1);
  expect(lags.timers).toEqual(
    expect.arrayContaining([
      { kind: "opt-in", seconds: 0 },
      { kind: "enrolment", seconds: 420 },
    ]),
  );
  const late = lags.dispatch.filter(({ seconds }) => seconds > 0).toSorted((one, other) => one.lane - other.lane);
  expect(late).toEqual([
    { channel: "email", lane: 0, seconds: 60 },
    { channel: "email", lane: 2, seconds: 300 },
  ]);
  // Every lane of every channel has its figure, so that an alert knows zero from silence.
  expect(new Set(lags.dispatch.map(({ channel, lane }) => `${channel} ${lane}`)).size).toBe(lags.dispatch.length);
});

test("counts what is not over", async () => {
  const counts = await measureCounts(context);
  expect(counts.touches).toEqual(
    expect.arrayContaining([
      { channel: "email", lane: 0, count: 2 },
      { channel: "email", lane: 2, count: 7 },
    ]),
  );
  expect(counts.sends.filter(({ count }) => count > 0)).toEqual([
    { channel: "email", state: "dispatching", count: 1 },
    { channel: "email", state: "deferred", count: 3 },
  ]);
  expect(counts.unknown).toEqual([{ channel: "email", count: 2 }]);
  expect(await countEnrolments(context.database.pool)).toEqual(
    expect.arrayContaining([
      { state: "running", count: 7 },
      { state: "paused", count: 1 },
      { state: "parked", count: 2 },
    ]),
  );
  expect(counts.outbox).toBe(1);
  expect(counts.webhooks.toSorted((one, other) => one.count - other.count)).toEqual([
    { state: "failed", count: 1 },
    { state: "waiting", count: 2 },
  ]);
  expect(counts.alarms.length).toBeGreaterThan(0);
});

interface Plan {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];

describe("a scrape reads no history", () => {
  const parameters = (sql: string, at: Date) => [
    ...(sql.includes("$1") ? [at] : []),
    ...(sql.includes("$2") ? [[...context.registry.processes.keys()]] : []),
  ];
  const queries = [
    ...Object.entries(lagQueries).map(([name, sql]) => ({ name: `lag of ${name}`, sql, at: () => now })),
    ...Object.entries({ ...countQueries, enrolments: countOpenEnrolments }).map(([name, sql]) => ({
      name: `count of ${name}`,
      sql,
      at: () => minutesAgo(60 * 24),
    })),
  ];

  test.each(queries)("$name", async ({ sql, at }) => {
    const { rows } = await context.database.pool.query<{ "QUERY PLAN": [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${sql}`,
      parameters(sql, at()),
    );
    const plan = rows[0]?.["QUERY PLAN"][0].Plan;
    if (!plan) throw new Error("there is no plan");
    const touched = flat(plan).map((node) => (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"]);
    expect(Math.max(...touched)).toBeLessThan(100);
  });
});
