import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { acceptSuggestion } from "../../../services/payments/accept-suggestion.ts";
import { joinRecorded } from "../../../services/payments/join-recorded.ts";
import { listPayments } from "../../../services/payments/list-payments.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { undoAllocation } from "../../../services/payments/undo-allocation.ts";
import { acceptOnly, actor, addPayer, bankLines, importTransfers, owingOf, sell, setBilling, wrongSums } from "../../support/billing.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import type { Transfer } from "../../support/zengin-file.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ startAt: "2027-06-01T10:00+09:00" });
  await setBilling(context);
});
afterEach(async () => {
  expect(await wrongSums(context)).toEqual([]);
  await context.close();
});

const transfer: Transfer = { amount: 61_000, payer: "ｻﾄｳ ｹﾝ" };
const once = { grossMinor: 61_000, plan: { kind: "once" as const }, anchorOn: "2027-05-31" };
const open = async (leadId: string) => (await owingOf(context, leadId)).map((one) => one.open);
const states = async () => (await bankLines(context)).map(({ state, code }) => [state, code]);
const recorded = (leadId: string, receivedOn = "2027-05-31", method: "transfer" | "cash" = "transfer") =>
  recordPayment(context, { leadId, method, amountMinor: 61_000, receivedOn, actor });

/** Two invoices of 61,000 yen, by one whose name a person has confirmed. */
async function knownPayer(): Promise<string> {
  const { leadId } = await addPayer(context);
  await sell(context, leadId, { ...once, anchorOn: "2027-05-20" });
  await importTransfers(context, { ...transfer, on: "090520" });
  await acceptOnly(context);
  await sell(context, leadId, once);
  await sell(context, leadId, once);
  return leadId;
}

const last = async () => {
  const line = (await bankLines(context)).at(-1);
  if (!line) throw new Error("there is no line");
  return line;
};

describe("a transfer that was recorded by hand and comes again in a bank file", () => {
  test("is not booked a second time, though its payer is confirmed: a person says that it is the same", async () => {
    const leadId = await knownPayer();
    const { paymentId } = await recorded(leadId);
    await importTransfers(context, transfer);
    expect((await states()).at(-1)).toEqual(["suggested", "recorded-by-hand"]);
    expect(await open(leadId)).toEqual([0, 0, 61_000]);
    await joinRecorded(context, { id: (await last()).id, leadId, actor });
    expect(await last()).toMatchObject({ state: "matched", code: "joined", leadId, paymentId });
    expect(await open(leadId)).toEqual([0, 0, 61_000]);
    expect((await listPayments(context, { suspense: true, limit: 10 })).items).toEqual([]);
    expect((await listPayments(context, { leadId, limit: 10 })).items).toHaveLength(2);
  });

  test("is other money if a person says so", async () => {
    const leadId = await knownPayer();
    await recorded(leadId);
    await importTransfers(context, transfer);
    await acceptSuggestion(context, { id: (await last()).id, leadId, actor });
    expect(await open(leadId)).toEqual([0, 0, 0]);
  });

  test("is found by the name alone, and shown once: of two equal lines the second is booked", async () => {
    const leadId = await knownPayer();
    await recorded(leadId);
    await importTransfers(context, transfer, transfer);
    const lines = (await bankLines(context)).slice(1);
    expect(lines.map(({ code }) => code).toSorted()).toEqual(["confirmed-payer", "recorded-by-hand"]);
    expect(await open(leadId)).toEqual([0, 0, 0]);
  });

  test("is found when nothing is open any more, under a name that nobody has confirmed", async () => {
    const { leadId } = await addPayer(context);
    await sell(context, leadId, once);
    await recorded(leadId);
    await importTransfers(context, transfer);
    const line = await last();
    expect(line).toMatchObject({ state: "suggested", code: "recorded-by-hand", candidates: [{ leadId }] });
    await joinRecorded(context, { id: line.id, leadId, actor });
    expect(await open(leadId)).toEqual([0]);
  });

  test.each([
    ["four days apart", "2027-05-27", "transfer"],
    ["in cash", "2027-05-31", "cash"],
  ] as const)("is other money when it was recorded %s", async (_, receivedOn, method) => {
    const leadId = await knownPayer();
    await recorded(leadId, receivedOn, method);
    await importTransfers(context, transfer);
    expect((await states()).at(-1)).toEqual(["matched", "confirmed-payer"]);
  });

  test("can be parted from it again, and joined again", async () => {
    const leadId = await knownPayer();
    const { paymentId } = await recorded(leadId);
    await importTransfers(context, transfer);
    const { id } = await last();
    await joinRecorded(context, { id, leadId, actor });
    await undoAllocation(context, { id, actor });
    expect(await last()).toMatchObject({ state: "suggested", code: "undone", leadId: null });
    expect((await last()).paymentId).not.toBe(paymentId);
    expect(await open(leadId)).toEqual([0, 0, 61_000]);
    expect((await listPayments(context, { suspense: true, limit: 10 })).items).toMatchObject([{ amountMinor: 61_000 }]);
    await joinRecorded(context, { id, leadId, actor });
    expect(await last()).toMatchObject({ state: "matched", paymentId });
  });

  test("is open again when the bank takes it back", async () => {
    const leadId = await knownPayer();
    await recorded(leadId);
    await importTransfers(context, transfer);
    await joinRecorded(context, { id: (await last()).id, leadId, actor });
    await importTransfers(context, { ...transfer, on: "090601", isReversal: true });
    expect(await open(leadId)).toEqual([0, 61_000, 61_000]);
  });

  test("joins one line only, and none that shows nothing recorded", async () => {
    const leadId = await knownPayer();
    await recorded(leadId);
    await importTransfers(context, transfer);
    const { id } = await last();
    const pressed = await Promise.allSettled([1, 2, 3].map(() => joinRecorded(context, { id, leadId, actor })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    await importTransfers(context, { amount: 500, payer: "ﾌﾒｲ", on: "090601" });
    await expect(joinRecorded(context, { id: (await last()).id, leadId, actor })).rejects.toMatchObject({ code: "nothing-recorded" });
  });
});
