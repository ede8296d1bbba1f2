import { afterAll, beforeAll, expect, test } from "vitest";
import { issueOrder, type NewOrder } from "../../../services/invoices/issue-order.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { readPurchases } from "../../../services/relation/read-purchases.ts";
import { setRelation } from "../../../services/relation/set-relation.ts";
import { openContext, STARTER_PLAYBOOK, type TestContext } from "../../support/context.ts";
import { addPerson } from "../../support/people.ts";

const actor = "staff:test";
let context: TestContext;
beforeAll(async () => {
  context = await openContext({ playbook: STARTER_PLAYBOOK, startAt: "2027-03-20T10:00+09:00" });
});
afterAll(() => context.close());

const orderOf = (leadId: string, offerKey: string | null): NewOrder => ({
  leadId,
  offerKey,
  lines: [{ title: "一日集中コーチング", quantity: "1", unitMinor: 61_000, taxKind: "standard" }],
  suppliedOn: "2027-03-20",
  discountMinor: 0,
  plan: { kind: "once" },
  dueOn: "2027-03-31",
  note: "",
  actor,
});

test("an order names its offer: paid, it counts as a purchase of that", async () => {
  const { leadId } = await addPerson(context);
  await setRelation(context, { leadId, relation: "customer", reason: "以前からのお客様", actor });
  await issueOrder(context, orderOf(leadId, "half-year"));
  await recordPayment(context, { leadId, method: "transfer", amountMinor: 61_000, receivedOn: "2027-03-20", actor });
  expect(await readPurchases(context, leadId)).toMatchObject([{ kind: "order", offer: "half-year" }]);
});

test("no order of a back-end offer before a front-end one, and none of an offer that is not there", async () => {
  const { leadId } = await addPerson(context);
  await expect(issueOrder(context, orderOf(leadId, "half-year"))).rejects.toMatchObject({ code: "first-step-missing" });
  await expect(issueOrder(context, orderOf(leadId, "never-heard-of"))).rejects.toMatchObject({ code: "offer-unknown" });
  await expect(issueOrder(context, orderOf(leadId, null))).resolves.toMatchObject({ invoiceId: expect.any(String) });
});
