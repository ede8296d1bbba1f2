import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { beat, endBeat } from "../../services/engine/observation/worker-beat.ts";
import { seedBusiness } from "./seed.ts";
import { testServer } from "./test-server.ts";

test("the system says what runs, what is late and what to do", async () => {
  const { app, context, staff } = await testServer();
  await seedBusiness(context);
  const read = async () => (await app.inject({ url: "/api/v1/system", headers: staff })).json();
  const before = await read();
  expect(before).toMatchObject({ version: expect.stringMatching(/^\d/), sandbox: true, clock: { speed: 1, halted: false }, workers: [] });
  expect(before.findings).toContainEqual(
    expect.objectContaining({
      state: "fault",
      part: { ja: "ワーカー", en: "Worker" },
      advice: expect.objectContaining({ ja: expect.any(String) }),
    }),
  );
  const [alive, killed] = [uuidv7(), uuidv7()];
  await beat(context, alive);
  await beat(context, killed, new Date(Date.now() - 120_000));
  await context.database.pool.query(
    `update sender set alarm = '{"code": "550", "cause": "policy", "at": "2026-11-22T10:00:00Z"}' where key = 'mail'`,
  );
  const after = await read();
  expect(after.workers).toMatchObject([
    { id: alive, alive: true },
    { id: killed, alive: false },
  ]);
  expect(after.findings).toContainEqual(expect.objectContaining({ state: "warn", part: { ja: "ワーカー", en: "Worker" } }));
  expect(after.findings).toContainEqual(expect.objectContaining({ state: "fault", part: { ja: "送信元 mail", en: "sender mail" } }));
  await endBeat(context, killed);
  expect((await read()).workers).toMatchObject([{ id: alive }]);
});

test("the clock of the sandbox is moved, and one reads what became of it", async () => {
  const { app, context, staff } = await testServer();
  const url = "/api/v1/sandbox/clock";
  expect((await app.inject({ url, headers: staff })).json()).toMatchObject({ state: "none", move: null, fault: null, next: null });
  const moved = await app.inject({ method: "POST", url, headers: staff, payload: { step: "next" } });
  expect(moved.statusCode).toBe(200);
  expect(moved.json()).toMatchObject({ state: "moved", move: { things: 0, sent: 0 } });
  const { rows } = await context.database.pool.query("select actor, data->>'step' as step from audit where action = 'clock-moved'");
  expect(rows).toEqual([{ actor: "staff:tester", step: "next" }]);
});

test("live mode has no clock to move", async () => {
  const { app, staff } = await testServer({ sandbox: false });
  const answer = await app.inject({ method: "POST", url: "/api/v1/sandbox/clock", headers: staff, payload: { step: "day" } });
  expect([answer.statusCode, answer.json().code]).toEqual([409, "clock-live"]);
});
