import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { lockLeads } from "../../../services/engine/leads/lock-leads.ts";
import { readCredit, voidInvoicesOf } from "../../../services/invoices/module.ts";
import { listPayments } from "../../../services/payments/list-payments.ts";
import { listRefunds } from "../../../services/payments/list-refunds.ts";
import { oweRefunds } from "../../../services/payments/owe-refunds.ts";
import { readBankFileDetail } from "../../../services/payments/read-bank-file.ts";
import { readPaymentDetail } from "../../../services/payments/read-payment-detail.ts";
import { receivePayment } from "../../../services/payments/receive-payment.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { recordRefund } from "../../../services/payments/record-refund.ts";
import { refundCredit } from "../../../services/payments/refund-credit.ts";
import { voidInvoice } from "../../../services/payments/void-invoice.ts";
import { withdrawPayment } from "../../../services/payments/withdraw-payment.ts";
import { askAboutCredit, payBack } from "../../../services/payments/words.ts";
import { listTasks } from "../../../services/tasks/module.ts";
import { actor, addPayer, importTransfers, owingOf, sell, setBilling, wrongSums } from "../../support/billing.ts";
import { openContext, type TestContext } from "../../support/context.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ startAt: "2027-06-01T10:00+09:00" });
  await setBilling(context);
});
afterEach(async () => {
  expect(await wrongSums(context)).toEqual([]);
  await context.close();
});

const credit = async (leadId: string) => (await readCredit(context.database.pool, leadId)).map(({ amountMinor }) => amountMinor);

/** 61,000 yen are owed, and 100,000 were paid. */
async function overpaid() {
  const { leadId } = await addPayer(context);
  await sell(context, leadId, { grossMinor: 61_000, plan: { kind: "once" }, anchorOn: "2027-05-31" });
  const received = { leadId, method: "cash" as const, amountMinor: 100_000, receivedOn: "2027-06-01", actor };
  const { paymentId } = await recordPayment(context, received);
  return { leadId, paymentId };
}

describe("credit that is given back", () => {
  test("pays nothing any more, in parts or whole, and never more than there is", async () => {
    const { leadId, paymentId } = await overpaid();
    const give = (amountMinor: number) => refundCredit(context, { paymentId, amountMinor, reason: "ご希望", actor });
    expect(await credit(leadId)).toEqual([39_000]);
    await give(9_000);
    expect(await credit(leadId)).toEqual([30_000]);
    await expect(give(30_001)).rejects.toMatchObject({ code: "credit-too-small" });
    const pressed = await Promise.allSettled([give(30_000), give(30_000)]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await credit(leadId)).toEqual([]);
    expect((await listPayments(context, { leadId, limit: 10 })).items).toMatchObject([
      { allocatedMinor: 61_000, creditMinor: 0, refundMinor: 39_000 },
    ]);
  });

  test("is asked about when the contract is cooled off: all money goes back", async () => {
    const { leadId } = await addPayer(context);
    const contractId = uuidv7();
    await sell(context, leadId, { grossMinor: 61_000, plan: { kind: "once" }, anchorOn: "2027-05-31", contractId });
    await recordPayment(context, { leadId, method: "cash", amountMinor: 100_000, receivedOn: "2027-06-01", actor });
    await context.database.transaction(async (tx) => {
      await lockLeads(tx, [leadId]);
      await voidInvoicesOf(tx, context, { contractId, reason: "cooling-off", actor });
      await oweRefunds(tx, context, { contractId, reason: "cooling-off", actor });
    });
    const { items } = await listTasks(context, { state: "open", leadId, limit: 10 });
    expect(items.map(({ script }) => script).toSorted()).toEqual([askAboutCredit.ja, payBack.ja].toSorted());
  });

  test("is a person's task, and the lead is told once it is done", async () => {
    const { leadId, paymentId } = await overpaid();
    const { refundId } = await refundCredit(context, { paymentId, amountMinor: 39_000, reason: "ご希望", actor });
    const { items } = await listTasks(context, { state: "open", leadId, limit: 10 });
    expect(items.map(({ kind }) => kind)).toEqual(["check"]);
    await recordRefund(context, { id: refundId, actor });
    const detail = await readPaymentDetail(context, paymentId);
    expect(detail).toMatchObject({ parts: [{ amountMinor: 61_000, n: 1 }], refunds: [{ state: "done", reason: "credit" }] });
    const told = await context.database.pool.query("select 1 from touch where lead_id = $1 and slot = $2", [
      leadId,
      `refunded-${refundId}`,
    ]);
    expect(told.rows).toHaveLength(1);
  });

  test("goes back by itself where it came by card: nobody has a task", async () => {
    const { leadId } = await addPayer(context);
    const { paymentId } = await context.database.transaction(async (tx) => {
      await lockLeads(tx, [leadId]);
      const card = { method: "card" as const, currency: "JPY", amountMinor: 5_000, receivedOn: "2027-06-01" };
      return receivePayment(tx, context, { leadId, ...card, providerRef: "pi_1", actor: "provider" });
    });
    await refundCredit(context, { paymentId, amountMinor: 5_000, reason: "ご希望", actor });
    expect((await listTasks(context, { state: "open", leadId, limit: 10 })).items).toEqual([]);
  });

  test("cannot be of money of which nobody knows whose it is", async () => {
    await importTransfers(context, { amount: 500, payer: "ﾌﾒｲ" });
    const [payment] = (await listPayments(context, { suspense: true, limit: 1 })).items;
    const given = refundCredit(context, { paymentId: payment?.id ?? "", amountMinor: 500, reason: "x", actor });
    await expect(given).rejects.toMatchObject({ code: "payment-of-nobody" });
  });
});

test("one payment that paid two invoices goes back for each, when the one and then the other is voided, and once", async () => {
  const { leadId } = await addPayer(context);
  const first = await sell(context, leadId, { grossMinor: 11_000, plan: { kind: "once" }, anchorOn: "2027-05-31" });
  const second = await sell(context, leadId, { grossMinor: 22_000, plan: { kind: "once" }, anchorOn: "2027-05-31" });
  await recordPayment(context, { leadId, method: "cash", amountMinor: 33_000, receivedOn: "2027-06-01", actor });
  const owed = async () => (await listRefunds(context, { leadId, limit: 10 })).items.map(({ amountMinor }) => amountMinor).toSorted();
  await voidInvoice(context, { id: first, reason: "ご都合", actor });
  expect(await owed()).toEqual([11_000]);
  await voidInvoice(context, { id: second, reason: "ご都合", actor });
  expect(await owed()).toEqual([11_000, 22_000]);
  await context.database.transaction((tx) => oweRefunds(tx, context, { contractId: null, invoiceId: second, reason: "cancelled", actor }));
  expect(await owed()).toEqual([11_000, 22_000]);
});

test("the sums of a bank file come to its money in, and the fee stands beside", async () => {
  const { leadId } = await addPayer(context);
  await sell(context, leadId, { grossMinor: 61_000, plan: { kind: "once" }, anchorOn: "2027-05-31" });
  const { id } = await importTransfers(
    context,
    { amount: 60_560, payer: "ﾔﾏﾀﾞ", edi: "2027-00001" },
    { amount: 5_000, payer: "ﾌﾒｲ" },
    { amount: 700, payer: "ﾌﾒｲ ﾆ" },
    { amount: 700, payer: "ﾌﾒｲ ﾆ", isReversal: true },
  );
  expect(await readBankFileDetail(context, id)).toMatchObject({
    inMinor: 66_260,
    allocatedMinor: 60_560,
    creditMinor: 0,
    suspenseMinor: 5_000,
    setAsideMinor: 700,
    reversedMinor: 0,
    feeMinor: 440,
    waiting: 1,
  });
});

describe("a payment that was recorded by mistake", () => {
  test("is taken back once: what it paid is open again, and its credit pays nothing", async () => {
    const { leadId, paymentId } = await overpaid();
    const withdraw = () => withdrawPayment(context, { id: paymentId, reason: "誤り", actor });
    const pressed = await Promise.allSettled([withdraw(), withdraw()]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect((await owingOf(context, leadId)).map(({ open }) => open)).toEqual([61_000]);
    expect(await credit(leadId)).toEqual([]);
    expect((await readPaymentDetail(context, paymentId)).state).toBe("reversed");
  });

  test("stays where money of it goes back, and where a bank has shown it", async () => {
    const { paymentId } = await overpaid();
    await refundCredit(context, { paymentId, amountMinor: 1, reason: "x", actor });
    const { paymentIds } = await banked();
    for (const id of [paymentId, ...paymentIds])
      await expect(withdrawPayment(context, { id, reason: "誤り", actor })).rejects.toMatchObject({ code: "payment-not-withdrawn" });
  });
});

/** A payment that a bank's line brought, and one of which nobody knows whose it is. */
async function banked(): Promise<{ paymentIds: string[] }> {
  await importTransfers(context, { amount: 500, payer: "ﾌﾒｲ" });
  const { items } = await listPayments(context, { method: "transfer", limit: 10 });
  return { paymentIds: items.map(({ id }) => id) };
}
