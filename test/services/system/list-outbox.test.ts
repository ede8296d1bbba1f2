import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { measureCounts } from "../../../services/engine/observation/measure-lags.ts";
import { requestDeletion, requestWake } from "../../../services/engine/outbox/request-wake.ts";
import { finishWakes, returnWakes, takeWakes } from "../../../services/engine/outbox/take-wakes.ts";
import { listOutbox, type WaitingWake } from "../../../services/system/list-outbox.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext();
});
afterAll(() => context.close());

async function listed(): Promise<WaitingWake[]> {
  const rows: WaitingWake[] = [];
  let cursor: string | undefined;
  do {
    const page = await listOutbox(context, { limit: 2, cursor });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

test("what waits in the outbox is listed, the longest first, with how often it failed and why: as many as are counted", async () => {
  const { database } = context;
  const ids = Array.from({ length: 4 }, () => randomUUID());
  await requestWake(database.pool, "enrolment", ids.slice(0, 1));
  const taken = await takeWakes(database, 10);
  await returnWakes(
    database,
    taken.map((wake) => ({ ...wake, error: "14" })),
    60,
  );
  // It only takes longer: that is no failure.
  await returnWakes(
    database,
    taken.map((wake) => ({ ...wake, error: null })),
    60,
  );
  await requestDeletion(database.pool, "opt-in", ids.slice(1, 2));
  await requestWake(database.pool, "of-another-release", ids.slice(2));
  // Asked for one after the other.
  for (const [hour, kind] of ["enrolment", "opt-in-erased", "of-another-release"].entries())
    await database.pool.query("update outbox set at = '2027-01-01T00:00:00Z'::timestamptz + make_interval(hours => $1) where kind = $2", [
      hour,
      kind,
    ]);
  const rows = await listed();
  expect(rows).toMatchObject([
    { kind: "enrolment", act: "wake", refId: ids[0], leased: true, failures: 1, lastError: "14", title: { en: expect.any(String) } },
    { kind: "opt-in", act: "delete", refId: ids[1], leased: true, failures: 0, lastError: null },
    { kind: "of-another-release", title: null },
    { kind: "of-another-release", title: null },
  ]);
  expect(rows).toHaveLength((await measureCounts(context)).outbox);
  // A deletion begins a moment later than it is asked for.
  await database.pool.query("update outbox set leased_until = null where kind = 'opt-in-erased'");
  await finishWakes(database, await takeWakes(database, 10));
  expect(await listed()).toMatchObject([{ refId: ids[0] }]);
});
