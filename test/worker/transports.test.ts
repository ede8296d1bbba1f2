import { MockActivityEnvironment } from "@temporalio/testing";
import { expect, onTestFinished, test } from "vitest";
import { createDispatchActivities } from "../../activities/dispatch-activities.ts";
import { checkModules } from "../../cli/doctor/modules.ts";
import { checkSenders } from "../../cli/doctor/senders.ts";
import { readSettings } from "../../config/settings.ts";
import { touchBell } from "../../services/engine/dispatch/touch-bell.ts";
import { readSenders } from "../../services/engine/senders/read-senders.ts";
import { publishSequence } from "../../services/sequences/publish-sequence.ts";
import { openTransports } from "../../worker/transports.ts";
import { openContext } from "../support/context.ts";
import { sequenceYaml } from "../support/sequences.ts";

async function liveWithMailOnly() {
  const context = await openContext();
  onTestFinished(() => context.close());
  const key = (fill: number) => Buffer.alloc(32, fill).toString("base64url");
  const settings = readSettings({
    DATABASE_URL: context.database.url,
    TEMPORAL_ADDRESS: "127.0.0.1:9",
    SMTP_URL: "smtp://127.0.0.1:9",
    PUBLIC_URL: "https://mail.example.com",
    HAGUKUMI_TOKEN_KEYS: `k1:${key(1)}`,
    HAGUKUMI_SUPPRESSION_KEY: key(2),
    HAGUKUMI_VAULT_KEY: key(3),
  });
  const senders = await readSenders(context.database.pool);
  const line = senders.find(({ channel }) => channel === "line");
  if (!line) throw new Error("the playbook has no LINE sender");
  return { context, settings, senders, line };
}

test("a sender without credentials has no way out, and its dispatch ends instead of failing over and over", async () => {
  const { context, settings, senders, line } = await liveWithMailOnly();
  const transports = openTransports(context, settings);
  onTestFinished(() => transports.close());
  expect(senders.filter((sender) => transports.transportOf(sender) === null)).toEqual([line]);
  const { drain } = createDispatchActivities(context, {
    transportOf: transports.transportOf,
    bell: touchBell(20),
    stopping: new AbortController().signal,
    turnMs: 60_000,
    // Another worker may have a way out, and goes on.
    handover: { begin: () => expect.fail("it took the sender over"), heard: () => {} },
    drains: new Set(),
  });
  expect(await new MockActivityEnvironment().run(drain, line.id)).toBe("gone");
});

test("the doctor warns of such a sender, and fails once something is due on it", async () => {
  const { context, settings, line } = await liveWithMailOnly();
  expect(await checkSenders(settings)).toEqual([
    expect.objectContaining({ part: { ja: `送信元 ${line.key}`, en: `Sender ${line.key}` }, state: "warn" }),
  ]);
  const lead = "01a202b2-7a65-76d6-a56f-aa3cf9f1328f";
  await context.database.pool.query(
    "insert into lead (id, language, zone, created_at, updated_at) values ($1, 'ja', 'Asia/Tokyo', now(), now())",
    [lead],
  );
  await context.database.pool.query(
    `insert into touch (id, lead_id, origin_kind, origin_id, slot, occurrence, category, lane, plan, channel, sender_id, prompt, due_at,
       not_before, variables, state, created_at)
     values (gen_random_uuid(), $1, 'enrolment', gen_random_uuid(), 'hello', 1, 'nurture', 2, '[]', 'line', $2, false, now(), now(), '{}', 'due', now())`,
    [lead, line.id],
  );
  expect(await checkSenders(settings)).toEqual([
    expect.objectContaining({
      state: "fail",
      detail: expect.objectContaining({ en: "1 due message waits and cannot leave" }),
      advice: expect.objectContaining({ ja: expect.stringContaining("LINE_CHANNEL_SECRET と LINE_CHANNEL_ACCESS_TOKEN を設定") }),
    }),
  ]);
});

test("the doctor says what the modules found: enrolments that a fault has parked", async () => {
  const { context, settings } = await liveWithMailOnly();
  // The business of the tests' playbook is invented, which the doctor says as well.
  const found = async () => (await checkModules(settings)).filter(({ part }) => part.en !== "Business");
  expect(await found()).toEqual([]);
  await publishSequence(context, { source: sequenceYaml("letter", ["{ id: one, send: { email: notes/one } }"]), author: "staff:test" });
  await context.database.pool.query(
    `insert into enrolment (id, lead_id, sequence_id, version_id, state, entered_at, position, step_since)
     select gen_random_uuid(), gen_random_uuid(), sequence_id, id, 'parked', now(), '{}', now() from sequence_version limit 1`,
  );
  expect(await found()).toMatchObject([{ state: "warn", detail: { en: "1 enrolment is parked with a fault" } }]);
});
