import { expect, test } from "vitest";
import { debtor, openTill, type Till } from "./support.ts";

const plan = { kind: "instalments", count: 3, remainder: "first" } as const;
const bill = { amountMinor: 90_000, dueOn: "2027-01-27", plan };
const attempts = ({ rows }: Till) =>
  rows<{ n: number; by: string; state: string; code: string | null }>(
    "select t.n, a.by, a.state, a.code from payment_attempt a join instalment t on t.id = a.instalment_id order by t.n, a.n",
  );
const charged = async ({ stripe }: Till) => (await stripe.journal("charged")).length;

/** Somebody who has paid the first part, and keeps this card for the others. */
async function saver(till: Till, card = "4242424242424242") {
  const owed = await debtor(till, bill);
  await till.press({ invoiceId: owed.invoice.invoiceId, instalmentId: owed.first, savesCard: true });
  await till.stripe.control("POST", "/pay", { session: await till.session(owed.first), card });
  await till.engine.settle();
  return owed;
}

test("the saved card is charged at nine on each day that is due, once", async () => {
  const till = await openTill();
  const { invoice } = await saver(till);
  const [, second, third] = invoice.instalments;
  await till.engine.runTo(`${second?.dueOn}T08:59+09:00`);
  expect(await charged(till)).toBe(1);
  await till.engine.runTo(`${second?.dueOn}T09:01+09:00`);
  expect(await charged(till)).toBe(2);
  await till.engine.runTo(`${third?.dueOn}T23:00+09:00`);
  expect(await charged(till)).toBe(3);
  expect(await attempts(till)).toEqual([
    { n: 1, by: "page", state: "succeeded", code: null },
    { n: 2, by: "saved", state: "succeeded", code: null },
    { n: 3, by: "saved", state: "succeeded", code: null },
  ]);
});

test("a card whose bank wants to see its owner is not tried again: the lead is told", async () => {
  const till = await openTill();
  const { invoice } = await saver(till, "4000002760003184");
  await till.engine.runTo(`${invoice.instalments[1]?.dueOn}T18:00+09:00`);
  expect((await attempts(till))[1]).toEqual({ n: 2, by: "saved", state: "failed", code: "authentication_required" });
  expect(await till.rows("select kind from task where state = 'open'")).toEqual([{ kind: "phone" }]);
  expect(await charged(till)).toBe(1);
});

test.each([
  ["after the charge", "drop-after"],
  ["before it", "drop-before"],
] as const)("an answer lost %s: the provider is asked, and it is one charge (PAY3)", async (_, action) => {
  const till = await openTill();
  const { invoice } = await saver(till);
  await till.stripe.control("PUT", "/delivery-mode", { mode: "lost" });
  const second = invoice.instalments[1];
  await till.stripe.script({ match: { path: "/v1/payment_intents" }, action, times: 1 });
  await till.engine.runTo(`${second?.dueOn}T09:00+09:00`);
  expect((await attempts(till))[1]).toMatchObject({ state: "unknown" });
  expect(await till.press({ invoiceId: invoice.invoiceId, instalmentId: second?.id ?? "" })).toEqual({ kind: "refused", why: "charging" });
  await till.engine.runTo(`${second?.dueOn}T10:00+09:00`);
  expect((await attempts(till))[1]).toMatchObject({ state: "succeeded" });
  expect(await charged(till)).toBe(2);
});

test("what a transfer has paid is not charged", async () => {
  const till = await openTill();
  const { leadId, invoice } = await saver(till);
  const second = invoice.instalments[1];
  await till.rows(
    `with p as (insert into payment (id, lead_id, method, currency, amount_minor, state, received_on, created_at, created_by)
       values (gen_random_uuid(), '${leadId}', 'transfer', 'JPY', 30000, 'received', '2027-02-01', now(), 'system') returning id)
     insert into allocation (id, payment_id, lead_id, instalment_id, amount_minor, kind, at, actor)
     select gen_random_uuid(), id, '${leadId}', '${second?.id}', 30000, 'money', now(), 'system' from p`,
  );
  await till.engine.runTo(`${second?.dueOn}T12:00+09:00`);
  expect(await charged(till)).toBe(1);
});

test("a card that the lead has taken back is not charged", async () => {
  const till = await openTill();
  const { invoice } = await saver(till);
  await till.rows("update saved_card set ended_at = now()");
  await till.engine.runTo(`${invoice.instalments[1]?.dueOn}T12:00+09:00`);
  expect(await charged(till)).toBe(1);
});
