import { expect, test } from "vitest";
import { DEADLINE_SECONDS } from "../../domain/touches/deadlines.ts";
import { SHUTDOWN_GRACE_MS } from "../../worker/limits.ts";

test("on SIGTERM a send that runs has time until its deadline (TMP6)", () => {
  expect(SHUTDOWN_GRACE_MS).toBeGreaterThan(DEADLINE_SECONDS * 1_000);
});
