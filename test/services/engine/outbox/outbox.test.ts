import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { requestWake } from "../../../../services/engine/outbox/request-wake.ts";
import { finishWakes, returnWakes, takeWakes } from "../../../../services/engine/outbox/take-wakes.ts";
import { requestOverdue } from "../../../../services/engine/processes/request-overdue.ts";
import { advanceEnrolment } from "../../../../services/enrolments/advance-enrolment.ts";
import { openContext, type TestContext } from "../../../support/context.ts";
import { addPerson } from "../../../support/people.ts";
import { enrol, sequenceYaml } from "../../../support/sequences.ts";
import { waitFor } from "../../../support/wait-for.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({
    sequences: [sequenceYaml("wait", ["{ id: wait, wait: 10 days }", "{ id: two, send: { email: notes/two } }"])],
  });
});
afterEach(() => context.close());

const ask = (...ids: string[]) => context.database.transaction((tx) => requestWake(tx, "enrolment", ids));
const take = () => takeWakes(context.database, 100);
const left = async () => (await context.database.pool.query("select 1 from outbox")).rowCount;

describe("the outbox", () => {
  test("asked for a thousand times before it was told, a thing is told once", async () => {
    const id = randomUUID();
    for (let round = 0; round < 20; round += 1) await Promise.all(Array.from({ length: 50 }, () => ask(id)));
    const wakes = await take();
    expect(wakes).toMatchObject([{ kind: "enrolment", refId: id, generation: "1000" }]);
    await finishWakes(context.database, wakes);
    expect(await left()).toBe(0);
  });

  test("a wake that is asked for during the delivery is not lost", async () => {
    const id = randomUUID();
    await ask(id);
    const delivered = await take();
    await ask(id);
    await finishWakes(context.database, delivered);
    expect(await take()).toMatchObject([{ refId: id, generation: "2" }]);
  });

  test("what one relay delivers no other takes, until its lease is over", async () => {
    await ask(randomUUID(), randomUUID());
    expect((await Promise.all([take(), take(), take()])).flat()).toHaveLength(2);
    expect(await take()).toEqual([]);
    await context.database.pool.query("update outbox set leased_until = clock_timestamp() - interval '1 second'");
    expect(await take()).toHaveLength(2);
  });

  test("what could not be delivered comes again", async () => {
    await ask(randomUUID());
    const taken = await take();
    await returnWakes(
      context.database,
      taken.map((wake) => ({ ...wake, error: null })),
      0,
    );
    // The end of a lease is rounded to a millisecond, so it may lie half a one ahead.
    await expect.poll(take).toHaveLength(1);
  });

  test.each(["finished", "returned"])("what is %s does not wait for who asks for several wakes, and so kills neither", async (end) => {
    const [one, other] = [randomUUID(), randomUUID()];
    await ask(one, other);
    const taken = await take();
    await context.database.transaction(async (tx) => {
      await requestWake(tx, "enrolment", [one]);
      const wakes = taken.toSorted((wake) => (wake.refId === other ? -1 : 1));
      if (end === "finished") await finishWakes(context.database, wakes);
      else
        await returnWakes(
          context.database,
          wakes.map((wake) => ({ ...wake, error: "GRPC-14" })),
          0,
        );
      await requestWake(tx, "enrolment", [other]);
    });
    const again = await take();
    expect(again.map(({ refId }) => refId).toSorted()).toEqual([one, other].toSorted());
    expect(again.find(({ refId }) => refId === other)?.generation).toBe(end === "finished" ? "1" : "2");
  });

  test("who wakes what is due holds no kind while it waits for another", async () => {
    const { leadId } = await addPerson(context);
    const kinds = [...context.registry.processes.keys()];
    const [first = "", last = ""] = [kinds.at(0), kinds.at(-1)];
    const [held, wanted] = [randomUUID(), randomUUID()];
    for (const [id, kind] of [
      [held, last],
      [wanted, first],
    ])
      await context.database.pool.query(
        "insert into process (id, kind, lead_id, state, wake_at, waits_for) values ($1, $2, $3, 'live', $4, '{}')",
        [id, kind, leadId, new Date(context.clock.now().getTime() - 600_000)],
      );
    let reconciled: Promise<number> | undefined;
    await context.database.transaction(async (tx) => {
      await requestWake(tx, last, [held]);
      reconciled = requestOverdue(context);
      await waitFor("the reconciler to wait for this transaction", async () => {
        const { rowCount } = await context.database.pool.query("select 1 from pg_locks where not granted");
        return rowCount !== 0;
      });
      await requestWake(tx, first, [wanted]);
    });
    expect(await reconciled).toBe(2);
    expect((await take()).map(({ refId }) => refId).toSorted()).toEqual([held, wanted].toSorted());
  });

  test("a request that is rolled back was never made", async () => {
    await context.database
      .transaction(async (tx) => {
        await requestWake(tx, "enrolment", [randomUUID()]);
        throw new Error("no");
      })
      .catch(() => {});
    expect(await left()).toBe(0);
  });

  test("whatever should have woken two minutes ago is asked for again (fault 41)", async () => {
    const { leadId } = await addPerson(context);
    const id = await enrol(context, leadId, "wait");
    await advanceEnrolment(context, id);
    await finishWakes(context.database, await take());
    expect(await requestOverdue(context)).toBe(0);
    context.clock.advance({ days: 10, minutes: 1 });
    expect(await requestOverdue(context)).toBe(0);
    context.clock.advance({ minutes: 2 });
    expect(await requestOverdue(context)).toBe(1);
    expect(await take()).toMatchObject([{ kind: "enrolment", refId: id }]);
  });
});
