import { expect, test } from "vitest";
import { Problem } from "../../console/api/client.ts";
import { newDeed } from "../../console/parts/deed.ts";

const keyIn = ({ headers }: { headers: Record<string, string> }) => headers["idempotency-key"];
const refuse = (status: number, code: string) => async () => {
  throw new Problem(status, { code }, null);
};

test("a repetition after a lost answer or a refusal keeps the key; what comes after success gets another", async () => {
  const deed = newDeed();
  const keys: (string | undefined)[] = [];
  for (const fail of [refuse(0, "no-connection"), refuse(500, "internal"), refuse(400, "email-invalid")]) {
    const tried = deed(async (key) => {
      keys.push(keyIn(key));
      await fail();
    });
    await expect(tried).rejects.toBeInstanceOf(Problem);
  }
  for (let count = 0; count < 2; count += 1) await deed(async (key) => keys.push(keyIn(key)));
  const [first] = keys;
  expect(first).toMatch(/^[0-9a-f-]{36}$/);
  expect(keys.slice(0, 4)).toEqual([first, first, first, first]);
  expect(keys[4]).not.toBe(first);
});

test("a key of the API that cannot be shown again is told, and the next press issues another", async () => {
  const deed = newDeed();
  const keys: (string | undefined)[] = [];
  const tried = deed(async (key) => {
    keys.push(keyIn(key));
    await refuse(409, "api-key-shown-before")();
  });
  await expect(tried).rejects.toMatchObject({ code: "api-key-shown-before" });
  await deed(async (key) => keys.push(keyIn(key)));
  expect(keys[1]).not.toBe(keys[0]);
});

test("what was changed after a lost answer is told to be there already, and is then a new deed", async () => {
  const deed = newDeed();
  const keys: (string | undefined)[] = [];
  const tried = deed(async (key) => {
    keys.push(keyIn(key));
    await refuse(400, "idempotency-key-reused")();
  });
  await expect(tried).rejects.toMatchObject({ code: "idempotency-key-reused" });
  await deed(async (key) => keys.push(keyIn(key)));
  expect(keys[1]).not.toBe(keys[0]);
});
