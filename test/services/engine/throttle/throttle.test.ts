import { expect, test } from "vitest";
import { countRequest } from "../../../../services/engine/throttle/count-request.ts";
import { forgetRequests } from "../../../../services/engine/throttle/forget-requests.ts";
import { testContext } from "../../../api/test-context.ts";

const cap = { limit: 5, seconds: 3_600 };
const now = new Date("2026-11-22T10:59:30Z");

test("lets exactly as many through as the cap allows, also in parallel, for each subject", async () => {
  const context = await testContext();
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => countRequest(context, "form", "203.0.113.7", cap, now)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(5);
  await countRequest(context, "form", "203.0.113.8", cap, now);
  await countRequest(context, "other", "203.0.113.7", cap, now);
});

test("says when to come back, and counts anew in the next window", async () => {
  const context = await testContext();
  const one = { limit: 1, seconds: 3_600 };
  await countRequest(context, "form", "a@example.jp", one, now);
  await expect(countRequest(context, "form", "a@example.jp", one, now)).rejects.toMatchObject({ kind: "too-many", retryAfterSeconds: 30 });
  await countRequest(context, "form", "a@example.jp", one, new Date("2026-11-22T11:00:00Z"));
});

test("keeps no address, and no window for longer than two days", async () => {
  const context = await testContext();
  await countRequest(context, "form", "a@example.jp", cap, now);
  const { rows } = await context.database.pool.query<{ key: string }>("select key from throttle");
  expect(rows[0]?.key).not.toContain("example");
  expect(await forgetRequests(context, new Date("2026-11-24T09:00:00Z"))).toBe(0);
  expect(await forgetRequests(context, new Date("2026-11-24T11:00:01Z"))).toBe(1);
});
