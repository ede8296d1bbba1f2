import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PaymentPlan } from "../../../domain/billing/plan-instalments.ts";
import { coolOff } from "../../../services/contracts/cool-off.ts";
import { terminateContract } from "../../../services/contracts/terminate-contract.ts";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { issueInvoice } from "../../../services/invoices/module.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { recordRefund } from "../../../services/payments/record-refund.ts";
import { voidInvoice } from "../../../services/payments/void-invoice.ts";
import { withdrawPayment } from "../../../services/payments/withdraw-payment.ts";
import { readPurchases } from "../../../services/relation/read-purchases.ts";
import { setRelation } from "../../../services/relation/set-relation.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { actor, buyer, offered, signed, sixPayments, tokyo } from "../contracts/contract-world.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: STARTER_PLAYBOOK });
});
afterAll(() => context.close());
beforeEach(() => context.clock.set("2027-03-20T16:40+09:00"));

async function relationOf(leadId: string) {
  const { rows } = await context.database.pool.query<{ relation: string }>("select relation from lead where id = $1", [leadId]);
  return rows[0]?.relation;
}

async function newsOf(leadId: string) {
  const { rows } = await context.database.pool.query<{ kind: string; at: Date; data: Record<string, unknown> }>(
    "select kind, at, data from event where lead_id = $1 and kind in ('becameCustomer', 'ceasedCustomer', 'orderRepeated') order by id",
    [leadId],
  );
  return rows;
}

async function contract(person: { leadId: string; dealId?: string }): Promise<string> {
  const { leadId, dealId } = person;
  const made = await offered(context, sixPayments(dealId === undefined ? { leadId } : { leadId, dealId }));
  expect(await signed(context, made)).toBe("signed");
  return made.id;
}

/** An invoice without a contract. */
async function order(
  leadId: string,
  {
    offerKey = "half-year",
    amountMinor = 61_000,
    plan = { kind: "once" },
  }: { offerKey?: string | null; amountMinor?: number; plan?: PaymentPlan } = {},
) {
  const { invoiceId } = await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    return issueInvoice(tx, context, {
      leadId,
      contractId: null,
      offerKey,
      buyer: { name: "佐藤健", honorific: "様" },
      lines: [{ title: "一日集中コーチング", quantity: "1", unitMinor: amountMinor, taxKind: "standard" }],
      pricing: { priceMode: "inclusive", rounding: "down", suppliedOn: "2027-03-20", discountMinor: 0 },
      plan,
      due: { anchorOn: "2027-03-31" },
      note: "",
      actor,
    });
  });
  return invoiceId;
}

const pay = (leadId: string, amountMinor = 61_000) =>
  recordPayment(context, { leadId, method: "transfer", amountMinor, receivedOn: "2027-03-20", actor });

async function giveBack(leadId: string): Promise<void> {
  const { rows } = await context.database.pool.query<{ id: string }>("select id from refund where lead_id = $1 and state = 'owed'", [
    leadId,
  ]);
  for (const { id } of rows) await recordRefund(context, { id, actor });
}

describe("a signed contract", () => {
  test("makes a customer at the signature, once; cooling-off undoes it at the notice", async () => {
    const person = await buyer(context);
    const id = await contract(person);
    expect(await relationOf(person.leadId)).toBe("customer");
    context.clock.set("2027-03-27T23:10+09:00");
    expect(await coolOff(context, { id, way: "page", actor: "lead" })).toBe("cooled-off");
    expect(await relationOf(person.leadId)).toBe("lead");
    expect(await newsOf(person.leadId)).toEqual([
      { kind: "becameCustomer", at: tokyo("2027-03-20T16:40"), data: { purchase: id, offer: "half-year" } },
      { kind: "ceasedCustomer", at: tokyo("2027-03-27T23:10"), data: { purchase: id, ended: "cooled-off" } },
    ]);
    expect(await readPurchases(context, person.leadId)).toEqual([
      {
        id,
        kind: "contract",
        offer: "half-year",
        at: tokyo("2027-03-20T16:40"),
        endedAt: tokyo("2027-03-27T23:10"),
        ended: "cooled-off",
      },
    ]);
    expect(await coolOff(context, { id, way: "page", actor: "lead" })).toBe("cooled-off-already");
    expect(await newsOf(person.leadId)).toHaveLength(2);
  });

  test("that is the second is counted as a repeat; one that remains keeps the customer", async () => {
    const person = await buyer(context);
    const [first, second] = [await contract(person), await contract({ leadId: person.leadId })];
    expect((await newsOf(person.leadId)).at(-1)).toMatchObject({
      kind: "orderRepeated",
      data: { purchase: second, offer: "half-year", count: 2 },
    });
    expect(await coolOff(context, { id: first, way: "page", actor: "lead" })).toBe("cooled-off");
    expect(await relationOf(person.leadId)).toBe("customer");
    expect(await coolOff(context, { id: second, way: "page", actor: "lead" })).toBe("cooled-off");
    expect(await relationOf(person.leadId)).toBe("lead");
  });

  test("of somebody whom staff called a customer before: they stay one after cooling-off", async () => {
    const person = await buyer(context);
    await setRelation(context, { leadId: person.leadId, relation: "customer", reason: "old customer", actor });
    const id = await contract(person);
    expect(await coolOff(context, { id, way: "page", actor: "lead" })).toBe("cooled-off");
    expect(await relationOf(person.leadId)).toBe("customer");
  });

  test("that is terminated was bought all the same", async () => {
    const person = await buyer(context);
    const id = await contract(person);
    await terminateContract(context, { id, reason: "moving abroad", deliveredMinor: null, monthlyMinor: 61_000, actor });
    expect(await relationOf(person.leadId)).toBe("customer");
    expect(await readPurchases(context, person.leadId)).toMatchObject([{ ended: null }]);
  });
});

describe("an order without a contract", () => {
  test("makes a customer when it is paid to the end; its refund undoes it when the money goes back", async () => {
    const { leadId } = await addPerson(context);
    const invoice = await order(leadId, { amountMinor: 100_000 });
    await pay(leadId, 60_000);
    expect(await relationOf(leadId)).toBe("lead");
    await pay(leadId, 40_000);
    expect(await relationOf(leadId)).toBe("customer");
    await voidInvoice(context, { id: invoice, reason: "cancelled after delivery", actor });
    expect(await relationOf(leadId)).toBe("customer");
    await giveBack(leadId);
    expect(await relationOf(leadId)).toBe("lead");
    expect((await newsOf(leadId)).map(({ kind, data }) => [kind, data])).toEqual([
      ["becameCustomer", { purchase: invoice, offer: "half-year" }],
      ["ceasedCustomer", { purchase: invoice, ended: "refunded" }],
    ]);
  });

  test("month by month makes a customer with the first month, and a later month that is open undoes nothing", async () => {
    const { leadId } = await addPerson(context);
    const invoice = await order(leadId, { offerKey: "membership", amountMinor: 5_500, plan: { kind: "monthly", months: 6 } });
    await pay(leadId, 5_499);
    expect(await relationOf(leadId)).toBe("lead");
    await pay(leadId, 1);
    expect(await relationOf(leadId)).toBe("customer");
    await pay(leadId, 5_500);
    expect((await newsOf(leadId)).map(({ kind, data }) => [kind, data])).toEqual([
      ["becameCustomer", { purchase: invoice, offer: "membership" }],
    ]);
  });

  test("whose payment is taken back is bought no more, until it is paid again", async () => {
    const { leadId } = await addPerson(context);
    const invoice = await order(leadId, { offerKey: null });
    const { paymentId } = await pay(leadId);
    await withdrawPayment(context, { id: paymentId, reason: "another's", actor });
    expect(await relationOf(leadId)).toBe("lead");
    await pay(leadId);
    expect(await relationOf(leadId)).toBe("customer");
    expect(await readPurchases(context, leadId)).toMatchObject([{ id: invoice, kind: "order", ended: null, endedAt: null }]);
    expect((await newsOf(leadId)).map(({ kind }) => kind)).toEqual(["becameCustomer", "ceasedCustomer", "becameCustomer"]);
  });

  test("that is given back leaves another one that the same payment paid", async () => {
    const { leadId } = await addPerson(context);
    const [kept, returned] = [await order(leadId), await order(leadId)];
    await pay(leadId, 122_000);
    await voidInvoice(context, { id: returned, reason: "cancelled", actor });
    await giveBack(leadId);
    const ended = (await readPurchases(context, leadId)).map((one) => [one.id, one.ended]);
    expect(Object.fromEntries(ended)).toEqual({ [kept]: null, [returned]: "refunded" });
    expect(await relationOf(leadId)).toBe("customer");
  });

  test("of a front-end offer makes no customer", async () => {
    const { leadId } = await addPerson(context);
    await order(leadId, { offerKey: "five-hours", amountMinor: 3_300 });
    await pay(leadId, 3_300);
    expect(await relationOf(leadId)).toBe("lead");
    expect(await readPurchases(context, leadId)).toEqual([]);
  });
});
