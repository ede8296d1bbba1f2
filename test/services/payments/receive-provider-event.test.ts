import { expect, test } from "vitest";
import { testServer } from "../../api/test-server.ts";
import { checkout, type Stand, standIn } from "../../channels/stripe/support.ts";

type Events = { events: { event: { id: string; type: string }; over: boolean }[] };

/** A server that takes the webhooks of a stand-in, and the ids of the events that it stored. */
async function connected(options: Parameters<typeof standIn>[0] = {}) {
  const { app, context } = await testServer();
  const stand = await standIn({ webhookUrl: `${await app.listen({ host: "127.0.0.1", port: 0 })}/hooks/stripe`, ...options });
  const stored = async () =>
    (await context.database.pool.query<{ id: string }>("select id from provider_event order by received_at, id")).rows.map(({ id }) => id);
  return { context, stand, stored };
}

async function payOnce(stand: Stand): Promise<string> {
  const { providerRef } = await stand.payments.openCheckout(checkout());
  await stand.control("POST", "/pay", { session: providerRef });
  return providerRef;
}

const eventIds = async (stand: Stand): Promise<string[]> =>
  (await stand.control<Events>("GET", "/events")).body.events.map(({ event }) => event.id);

test("doubled events are stored once (PAY2, fault 48)", async () => {
  const { stand, stored } = await connected();
  await stand.control("PUT", "/delivery-mode", { mode: "doubled" });
  await payOnce(stand);
  expect(await stand.journal("delivery")).toHaveLength(6);
  expect((await stand.journal("delivery")).map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect(await stored()).toHaveLength(3);
});

test("events in any order, three days late and again after those, are stored; each object says the same state (PAY2, fault 48)", async () => {
  const { stand, stored, context } = await connected();
  await stand.control("PUT", "/delivery-mode", { mode: "held" });
  const providerRef = await payOnce(stand);
  await stand.payments.refund({ refundId: "019320a0-0000-7000-8000-000000000002", providerRef, amountMinor: 55_000 });
  stand.pass(3 * 86_400_000);
  const ids = await eventIds(stand);
  expect(await stored()).toEqual([]);
  await stand.control("POST", "/deliver", { events: [...ids].reverse() });
  await stand.control("POST", "/deliver", { events: ids });
  expect((await stored()).sort()).toEqual([...ids].sort());
  const { rows } = await context.database.pool.query<{ kind: string; id: string }>(
    "select distinct object_kind as kind, object_id as id from provider_event where object_kind <> 'refund'",
  );
  expect(rows.map(({ kind }) => kind).sort()).toEqual(["charge", "checkout.session", "payment_intent"]);
  for (const { id } of rows) {
    expect(await stand.payments.readPayment({ providerRef: id })).toMatchObject({ state: "succeeded", refundedMinor: 55_000 });
  }
});

test("an event that met a slow database is delivered again and stored (fault 48)", async () => {
  const { stand, stored, context } = await connected({ redeliveryDelaysMs: [10, 2_000] });
  const blocker = await context.database.pool.connect();
  await blocker.query("begin");
  await blocker.query("lock table provider_event in exclusive mode");
  await stand.control("PUT", "/delivery-mode", { mode: "held" });
  const providerRef = await payOnce(stand);
  await stand.control("PUT", "/delivery-mode", { mode: "normal" });
  const disputed = stand.control("POST", "/dispute", { payment: providerRef });
  await expect.poll(() => stand.journal("delivery"), { timeout: 5_000 }).toMatchObject([{ status: 503, final: false }]);
  await blocker.query("rollback");
  blocker.release();
  await disputed;
  await expect.poll(stored, { timeout: 10_000 }).toHaveLength(1);
}, 30_000);
