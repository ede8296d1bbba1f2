import { expect, test } from "vitest";
import { AppError } from "../../../../domain/app-error.ts";
import { type Attempt, attemptOnce } from "../../../../services/engine/idempotency/attempt-once.ts";
import { testContext } from "../../../api/test-context.ts";

const order = { caller: "019320a0-0000-7000-8000-000000000001", key: "order-1", request: ["test", { to: "hanako@example.jp" }] };

/** Counts how often the effect was had. */
function counted(more: Partial<Attempt> = {}) {
  const effects: number[] = [];
  const perform = async () => `effect ${effects.push(1)}`;
  return { effects, work: { perform, unknown: "nobody knows", withinMs: 60_000, ...more } };
}

test("twenty requests at once have one effect, and all get its answer", async () => {
  const context = await testContext();
  const { effects, work } = counted();
  const answers = await Promise.all(Array.from({ length: 20 }, () => attemptOnce(context, order, work)));
  expect(effects).toHaveLength(1);
  expect(new Set(answers.map(({ answer }) => answer))).toEqual(new Set(["effect 1"]));
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  await expect(attemptOnce(context, { ...order, request: ["test", {}] }, work)).rejects.toMatchObject({ code: "idempotency-key-reused" });
  expect(await attemptOnce(context, { ...order, key: undefined }, work)).toEqual({ answer: "effect 2", repeated: false });
});

test("an effect whose answer was lost is not had again: the repetition says that nobody knows", async () => {
  const context = await testContext();
  const { effects, work } = counted({ withinMs: 0 });
  const cut = async () => {
    await work.perform();
    throw new Error("connection lost");
  };
  await expect(attemptOnce(context, order, { ...work, perform: cut })).rejects.toThrow("connection lost");
  expect(await attemptOnce(context, order, work)).toEqual({ answer: "nobody knows", repeated: true });
  expect(effects).toHaveLength(1);
});

test("a refusal keeps nothing, so a repetition tries again; so does one after a day", async () => {
  const context = await testContext();
  const { work } = counted();
  const refuse = async () => {
    throw new AppError("conflict", "no-sender", { ja: "", en: "" });
  };
  await expect(attemptOnce(context, order, { ...work, perform: refuse })).rejects.toMatchObject({ code: "no-sender" });
  expect(await attemptOnce(context, order, work)).toEqual({ answer: "effect 1", repeated: false });
  await context.database.pool.query("update kept_answer set at = at - interval '24 hours'");
  expect(await attemptOnce(context, order, work)).toEqual({ answer: "effect 2", repeated: false });
});
