import { afterAll, beforeAll, expect, test } from "vitest";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { readBalances } from "../../../services/invoices/read-balance.ts";
import { receivePayment } from "../../../services/payments/module.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";
import { issueTestInvoice } from "../../support/test-invoice.ts";

let context: TestContext;
beforeAll(async () => {
  context = await openContext({ startAt: "2027-02-10T10:00+09:00" });
});
afterAll(() => context.close());

async function pay(leadId: string, amountMinor: number, instalmentId: string | null): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    const money = { method: "transfer", currency: "JPY", amountMinor, receivedOn: "2027-02-10", providerRef: null } as const;
    const parts = [{ instalmentId, amountMinor, kind: instalmentId === null ? ("credit" as const) : ("money" as const) }];
    await receivePayment(tx, context, { leadId, ...money, parts, actor: "system" });
  });
}

test("is nothing for somebody who owes nothing", async () => {
  const { leadId } = await addPerson(context);
  expect(await readBalances(context, leadId)).toEqual([]);
});

test("sums what is open and what of it is overdue, of their own invoices alone", async () => {
  const [{ leadId }, other] = [await addPerson(context), await addPerson(context)];
  const plan = { kind: "instalments", count: 3, remainder: "first" } as const;
  const { instalments } = await issueTestInvoice(context, { leadId, amountMinor: 90_000, dueOn: "2027-01-27", plan });
  await issueTestInvoice(context, { leadId: other.leadId, amountMinor: 5_000 });
  expect(await readBalances(context, leadId)).toEqual([{ currency: "JPY", openMinor: 90_000, overdueMinor: 30_000, creditMinor: 0 }]);
  await pay(leadId, 10_000, instalments[0]?.id ?? "");
  expect(await readBalances(context, leadId)).toEqual([{ currency: "JPY", openMinor: 80_000, overdueMinor: 20_000, creditMinor: 0 }]);
});

test("tells the credit of somebody who has paid what nobody asked for", async () => {
  const { leadId } = await addPerson(context);
  await pay(leadId, 39_000, null);
  expect(await readBalances(context, leadId)).toEqual([{ currency: "JPY", openMinor: 0, overdueMinor: 0, creditMinor: 39_000 }]);
});
