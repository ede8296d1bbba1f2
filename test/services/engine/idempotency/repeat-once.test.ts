import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import type { Context } from "../../../../services/engine/context/context.ts";
import { forgetAnswers } from "../../../../services/engine/idempotency/forget-answers.ts";
import { type IdempotentWork, repeatOnce } from "../../../../services/engine/idempotency/repeat-once.ts";
import { testContext } from "../../../api/test-context.ts";

const caller = "019320a0-0000-7000-8000-000000000001";
const order = { caller, key: "order-1", request: ["lead", { name: "鈴木" }] };

/** Writes a setting in a transaction of its own, and answers with its id. */
const work: IdempotentWork = {
  async perform({ database }: Context) {
    const madeId = uuidv7();
    await database.transaction((tx) => tx.query("insert into setting (key, value) values ($1, '{}')", [madeId]));
    return { madeId, leadId: madeId };
  },
  answer: async ({ madeId }) => `made ${madeId}`,
};
const settings = async ({ database }: Context) => (await database.pool.query("select key from setting")).rowCount;

test("answers a repeated request with the first answer", async () => {
  const context = await testContext();
  const first = await repeatOnce(context, order, work);
  expect(await repeatOnce(context, order, work)).toEqual({ answer: first.answer, repeated: true });
  const other = await repeatOnce(context, { ...order, caller: uuidv7() }, work);
  expect(other.answer).not.toBe(first.answer);
  expect(await settings(context)).toBe(2);
});

test("the order of keys in a request does not matter, another value does", async () => {
  const context = await testContext();
  const withFields = (fields: object) => ({ ...order, request: ["lead", { fields, name: "鈴木" }] });
  await repeatOnce(context, withFields({ a: 1, b: 2 }), work);
  expect((await repeatOnce(context, withFields({ b: 2, a: 1 }), work)).repeated).toBe(true);
  await expect(repeatOnce(context, withFields({ a: 2, b: 1 }), work)).rejects.toMatchObject({
    kind: "invalid",
    code: "idempotency-key-reused",
  });
  expect(await settings(context)).toBe(1);
});

test("keeps neither key nor work when the work fails, and does the work each time without a key", async () => {
  const context = await testContext();
  const failing: IdempotentWork = {
    ...work,
    async perform(within) {
      await work.perform(within);
      throw new Error("database away");
    },
  };
  await expect(repeatOnce(context, order, failing)).rejects.toThrow("database away");
  expect(await settings(context)).toBe(0);
  expect((await repeatOnce(context, order, work)).repeated).toBe(false);
  for (const _ of [1, 2]) await repeatOnce(context, { ...order, key: undefined }, work);
  expect(await settings(context)).toBe(3);
});

test("an answer that could not be written after the work is written by the repetition", async () => {
  const context = await testContext();
  const cut: IdempotentWork = { ...work, answer: () => Promise.reject(new Error("connection lost")) };
  await expect(repeatOnce(context, order, cut)).rejects.toThrow("connection lost");
  const second = await repeatOnce(context, order, work);
  expect(second).toEqual({ answer: expect.stringMatching(/^made /), repeated: true });
  expect(await settings(context)).toBe(1);
});

test("answers are kept for 24 real hours, and keys and requests only as hashes", async () => {
  const context = await testContext();
  const now = new Date("2026-11-22T10:00:00Z");
  const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  await repeatOnce(context, { ...order, key: "hanako@example.jp" }, work, now);
  const { rows } = await context.database.pool.query("select key, print from kept_answer");
  expect(JSON.stringify(rows)).not.toMatch(/hanako|鈴木/);
  expect(await forgetAnswers(context, later(23.9))).toBe(0);
  expect((await repeatOnce(context, { ...order, key: "hanako@example.jp" }, work, later(23.9))).repeated).toBe(true);
  expect((await repeatOnce(context, { ...order, key: "hanako@example.jp", request: 2 }, work, later(24))).repeated).toBe(false);
  expect(await forgetAnswers(context, later(48))).toBe(1);
});
