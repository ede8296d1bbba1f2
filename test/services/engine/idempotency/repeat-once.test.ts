import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { repeatOnce } from "../../../../services/engine/idempotency/repeat-once.ts";
import { testContext } from "../../../api/test-context.ts";

const caller = "019320a0-0000-7000-8000-000000000001";

test("answers a repeated request with what the first one made", async () => {
  const context = await testContext();
  const once = { caller, key: "order-1", request: ["lead", { name: "鈴木" }] };
  const first = await repeatOnce(context, once, async () => uuidv7());
  const again = await repeatOnce(context, once, async () => {
    throw new Error("must not be done again");
  });
  expect(again).toEqual({ id: first.id, repeated: true });
  const other = await repeatOnce(context, { ...once, caller: uuidv7() }, async () => uuidv7());
  expect(other.id).not.toBe(first.id);
});

test("refuses a key that was used for something else", async () => {
  const context = await testContext();
  await repeatOnce(context, { caller, key: "order-1", request: ["lead", 1] }, async () => uuidv7());
  await expect(repeatOnce(context, { caller, key: "order-1", request: ["lead", 2] }, async () => uuidv7())).rejects.toMatchObject({
    code: "idempotency-key-reused",
  });
});

test("does the work again when it failed, and each time without a key", async () => {
  const context = await testContext();
  const once = { caller, key: "order-1", request: 1 };
  await expect(repeatOnce(context, once, () => Promise.reject(new Error("database away")))).rejects.toThrow("database away");
  expect((await repeatOnce(context, once, async () => uuidv7())).repeated).toBe(false);
  const keyless = { caller, key: undefined, request: 1 };
  const ids = [await repeatOnce(context, keyless, async () => uuidv7()), await repeatOnce(context, keyless, async () => uuidv7())];
  expect(new Set(ids.map(({ id }) => id)).size).toBe(2);
});
