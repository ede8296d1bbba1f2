import { afterAll, beforeAll, expect, test } from "vitest";
import { unprepared } from "../../../../prisma/client.ts";
import { observePoll, withSpan } from "../../../../services/engine/observation/observe.ts";
import { tracedDatabase } from "../../../../services/engine/observation/traced-database.ts";
import { openTracing, type Tracing } from "../../../../services/engine/observation/tracing.ts";
import { freshDatabase, type TestDatabase } from "../../../support/database.ts";
import { type OtlpReceiver, otlpReceiver } from "../../../support/otlp-receiver.ts";

const secret = "hanako@example.jp";

let collector: OtlpReceiver;
let database: TestDatabase;
let tracing: Tracing;
beforeAll(async () => {
  [collector, database] = await Promise.all([otlpReceiver(), freshDatabase()]);
  tracing = await openTracing("test", { endpoint: collector.url, headers: {}, serviceName: "hagukumi", ratio: 1 });
});
afterAll(async () => {
  await tracing?.close();
  await Promise.all([collector?.close(), database?.close()]);
});

test("spans arrive, statements below them, and neither values nor the words of an error are in any", async () => {
  const traced = tracedDatabase(database);
  await traced.pool.query("select $1::text as unseen", [secret]);
  await withSpan("work", {}, async () => {
    await traced.pool.query("select $1::text as seen", [secret]);
    await traced.transaction(async (tx) => {
      await tx.query("select $1::text as within", [secret]);
      await tx.query(unprepared("select $1::text as varied"), [secret]);
    });
    await traced.pool.query("select $1::uuid as broken", [secret]).catch(() => {});
  });
  await expect(withSpan("failure", {}, () => Promise.reject(new Error(`no room for ${secret}`)))).rejects.toThrow(secret);
  await observePoll(
    "claim",
    {},
    async () => 0,
    (found) => found,
  );
  await observePoll(
    "settle",
    {},
    async () => 3,
    (found) => found,
  );
  await tracing.processor.forceFlush();

  const { spans } = collector;
  const work = spans.find(({ name }) => name === "work");
  const below = spans.filter(({ parentSpanId }) => parentSpanId !== undefined && parentSpanId === work?.spanId);
  const texts = below.map(({ attributes }) => attributes.find(({ key }) => key === "db.query.text")?.value.stringValue);
  expect(texts).toEqual(["select $1::text as seen", "select $1::text as within", "select $1::text as varied", "select $1::uuid as broken"]);
  expect(below.at(-1)?.attributes).toContainEqual({ key: "error.type", value: { stringValue: "22P02" } });
  expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(["failure", "settle"]));
  expect(spans.some(({ name }) => name === "claim")).toBe(false);
  expect(collector.raw()).not.toContain("unseen");
  expect(collector.raw()).not.toContain(secret);
});

test("a collector that is away holds nothing up", async () => {
  const lost = await otlpReceiver();
  await lost.close();
  const away = await openTracing("away", { endpoint: lost.url, headers: {}, serviceName: "hagukumi", ratio: 1 });
  await away.close();
});
