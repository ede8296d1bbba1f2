import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { eraseLead } from "../../../services/erasure/erase-lead.ts";
import { acceptSuggestion } from "../../../services/payments/accept-suggestion.ts";
import { ignoreLine } from "../../../services/payments/ignore-line.ts";
import { importBankFile } from "../../../services/payments/import-bank-file.ts";
import { listPayments } from "../../../services/payments/list-payments.ts";
import { recordPayment } from "../../../services/payments/record-payment.ts";
import { recordRefund } from "../../../services/payments/record-refund.ts";
import { splitLine } from "../../../services/payments/split-line.ts";
import { undoAllocation } from "../../../services/payments/undo-allocation.ts";
import { voidInvoice } from "../../../services/payments/void-invoice.ts";
import { listTasks } from "../../../services/tasks/module.ts";
import { acceptOnly, actor, addPayer, bankLines, importTransfers, owingOf, sell, setBilling, wrongSums } from "../../support/billing.ts";
import { openContext, type TestContext } from "../../support/context.ts";
import { eventsOf } from "../../support/ledger.ts";
import { incomingFile, statementFile, type Transfer } from "../../support/zengin-file.ts";

let context: TestContext;
beforeEach(async () => {
  context = await openContext({ startAt: "2027-06-01T10:00+09:00" });
  await setBilling(context);
});
afterEach(async () => {
  expect(await wrongSums(context)).toEqual([]);
  await context.close();
});

/** 61,000 yen from ｻﾄｳ ｹﾝ on 31 May. */
const transfer: Transfer = { amount: 61_000, payer: "ｻﾄｳ ｹﾝ" };
const once = { grossMinor: 61_000, plan: { kind: "once" as const }, anchorOn: "2027-05-31" };
const open = async (leadId: string) => (await owingOf(context, leadId)).map((one) => one.open);
const states = async () => (await bankLines(context)).map(({ state, code }) => [state, code]);
const counts = async () =>
  (
    await context.database.pool.query(
      `select (select count(*)::int from payment) as payments, (select count(*)::int from bank_line) as lines,
         (select count(*)::int from bank_file) as files, (select count(*)::int from allocation) as allocations`,
    )
  ).rows[0];
const tasksOf = async (leadId: string) => (await listTasks(context, { state: "open", leadId, limit: 10 })).items.map(({ kind }) => kind);

async function payer() {
  const { leadId } = await addPayer(context);
  const invoiceId = await sell(context, leadId, once);
  return { leadId, invoiceId };
}

/** One whose name a person has confirmed by an earlier payment. */
async function knownPayer() {
  const { leadId } = await addPayer(context);
  await sell(context, leadId, { ...once, anchorOn: "2027-05-20" });
  await importTransfers(context, { ...transfer, on: "090520" });
  await acceptOnly(context);
  const invoiceId = await sell(context, leadId, once);
  return { leadId, invoiceId };
}

describe("a file that cannot be read is refused whole, and nothing of it stays", () => {
  const good = incomingFile([{ transfers: [transfer] }]);
  const csv = (rows: string) => Buffer.from(`日付,出金金額,入金金額,摘要\n2027-05-31,,61000,ｻﾄｳ ｹﾝ\n${rows}`);
  test.each([
    ["cut in its last record", good.subarray(0, good.length - 250), "bank-file-cut"],
    [
      "with totals that do not agree",
      incomingFile([{ transfers: [transfer] }], { totals: { counts: [1, 0], sums: [61_001, 0] } }),
      "bank-file-totals",
    ],
    ["in EBCDIC", incomingFile([{ transfers: [transfer] }], { codeKind: "1" }), "bank-file-ebcdic"],
    ["empty", Buffer.alloc(0), "bank-file-empty"],
    ["in no known code page", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x2c, 0x81]), /^bank-file-/],
    ["with an amount that is none", csv("2027-05-31,,61O00,ｻﾄｳ ｹﾝ\n"), "bank-file-amount"],
    ["with a huge amount", csv("2027-05-31,,1000000000001,ｻﾄｳ ｹﾝ\n"), "bank-file-amount"],
    ["with a day far ahead", csv("2028-05-31,,61000,ｻﾄｳ ｹﾝ\n"), "bank-file-date"],
    ["cut in its last row", csv("2027-05-3"), /^bank-file-/],
  ])("%s", async (_, bytes, code) => {
    const { leadId } = await payer();
    const imported = importBankFile(context, { bytes, name: "x", ownAccount: "", actor });
    await expect(imported).rejects.toMatchObject({ code: typeof code === "string" ? code : expect.stringMatching(code) });
    expect(await counts()).toEqual({ payments: 0, lines: 0, files: 0, allocations: 0 });
    expect(await open(leadId)).toEqual([61_000]);
  });
});

describe("a line", () => {
  test("with our number is matched at once, whatever the name", async () => {
    const { leadId } = await payer();
    await importTransfers(context, { ...transfer, payer: "ﾔﾏﾀﾞ", edi: "2027-00001" });
    expect(await states()).toEqual([["matched", "reference"]]);
    expect(await open(leadId)).toEqual([0]);
  });

  test("of nobody is money in suspense, and stays there until a person decides", async () => {
    await payer();
    await importTransfers(context, { amount: 12_345, payer: "ﾌﾒｲ" });
    expect(await states()).toEqual([["unknown", "name-unknown"]]);
    const { items } = await listPayments(context, { suspense: true, limit: 10 });
    expect(items).toMatchObject([{ leadId: null, amountMinor: 12_345, method: "transfer", state: "received" }]);
    const [line] = await bankLines(context);
    await ignoreLine(context, { id: line?.id ?? "", reason: "利息", actor });
    expect((await listPayments(context, { suspense: true, limit: 10 })).items).toEqual([]);
    await undoAllocation(context, { id: line?.id ?? "", actor });
    expect(await states()).toEqual([["unknown", "undone"]]);
  });

  test("of money out moves nothing", async () => {
    await payer();
    const bytes = statementFile([{ transfers: [{ ...transfer, isOut: true }] }]);
    await importBankFile(context, { bytes, name: "x", ownAccount: "", actor });
    expect(await states()).toEqual([["ignored", "money-out"]]);
    expect(await counts()).toMatchObject({ payments: 0 });
  });

  test("of a wrong amount by a confirmed payer is only suggested", async () => {
    const { leadId } = await knownPayer();
    await importTransfers(context, { ...transfer, amount: 31_000 });
    expect((await states()).at(-1)).toEqual(["suggested", "amount-unclear"]);
    expect(await open(leadId)).toEqual([0, 61_000]);
  });

  test("that two of one name may have sent is not guessed", async () => {
    const [one, other] = [await payer(), await payer()];
    await importTransfers(context, transfer);
    expect(await states()).toEqual([["suggested", "several-candidates"]]);
    const [line] = await bankLines(context);
    expect(line?.candidates.map(({ leadId }) => leadId).toSorted()).toEqual([one.leadId, other.leadId].toSorted());
    await acceptSuggestion(context, { id: line?.id ?? "", leadId: other.leadId, actor });
    expect([await open(one.leadId), await open(other.leadId)]).toEqual([[61_000], [0]]);
  });

  test("above what is due becomes credit, and pays nothing that is due later than in two weeks", async () => {
    const { leadId } = await knownPayer();
    await sell(context, leadId, { ...once, anchorOn: "2027-07-27" });
    await importTransfers(context, { ...transfer, amount: 100_000 });
    expect((await states()).at(-1)).toEqual(["matched", "confirmed-payer"]);
    expect(await open(leadId)).toEqual([0, 0, 61_000]);
    expect((await listPayments(context, { leadId, limit: 1 })).items).toMatchObject([{ allocatedMinor: 61_000, creditMinor: 39_000 }]);
  });
});

describe("the same lines", () => {
  test("in another file add nothing, and two equal transfers of one day both count", async () => {
    const { leadId } = await knownPayer();
    await sell(context, leadId, once);
    await importTransfers(context, transfer, transfer);
    expect(await open(leadId)).toEqual([0, 0, 0]);
    const before = await counts();
    const report = await importTransfers(context, transfer, transfer, { ...transfer, on: "090601", amount: 500, payer: "ﾌﾒｲ" });
    expect(report).toMatchObject({ lines: 3, added: 1, unknown: 1 });
    expect(await counts()).toMatchObject({ payments: before.payments + 1, allocations: before.allocations });
  });

  test("imported by two at once count once", async () => {
    const { leadId } = await knownPayer();
    const files = [[transfer], [transfer, { ...transfer, payer: "ﾌﾒｲ" }], [transfer, { ...transfer, on: "090530", payer: "ﾌﾒｲ" }]];
    await Promise.all(files.map((transfers) => importTransfers(context, ...transfers)));
    expect(await open(leadId)).toEqual([0, 0]);
    expect(await counts()).toMatchObject({ lines: 4, payments: 4 });
  });
});

describe("a reversal", () => {
  test("opens again what its line has paid, and a person is told", async () => {
    const { leadId } = await knownPayer();
    await importTransfers(context, transfer);
    expect(await open(leadId)).toEqual([0, 0]);
    await importTransfers(context, { ...transfer, on: "090601", isReversal: true });
    expect(await open(leadId)).toEqual([0, 61_000]);
    expect((await states()).slice(1)).toEqual([
      ["reversed", "reversed"],
      ["reversal", "reverses-line"],
    ]);
    expect(await tasksOf(leadId)).toEqual(["phone"]);
    expect((await eventsOf(context, leadId)).map(({ kind }) => kind)).toContain("paymentReversed");
    expect((await listPayments(context, { leadId, state: "reversed", limit: 10 })).items).toHaveLength(1);
  });

  test("of a line that waits takes its money out of suspense, and nobody can accept it any more", async () => {
    const { leadId } = await payer();
    await importTransfers(context, transfer);
    await importTransfers(context, { ...transfer, on: "090601", isReversal: true });
    const [line] = await bankLines(context);
    await expect(acceptSuggestion(context, { id: line?.id ?? "", leadId, actor })).rejects.toMatchObject({ code: "bank-line-decided" });
    expect((await listPayments(context, { suspense: true, limit: 10 })).items).toEqual([]);
    expect(await open(leadId)).toEqual([61_000]);
  });

  test("takes back the credit that has paid something later, too", async () => {
    const { leadId } = await knownPayer();
    await importTransfers(context, { ...transfer, amount: 100_000 });
    await importTransfers(context, { ...transfer, on: "090601", amount: 100_000, isReversal: true });
    expect(await open(leadId)).toEqual([0, 61_000]);
  });

  test("of nothing that is known waits for a person", async () => {
    await payer();
    await importTransfers(context, { ...transfer, isReversal: true });
    expect(await states()).toEqual([["unknown", "reversed-line-unknown"]]);
    expect(await counts()).toMatchObject({ payments: 0 });
  });
});

describe("money for what was cancelled", () => {
  test("is in suspense with a task, by number and by confirmed name; accepted, it is credit", async () => {
    const { leadId, invoiceId } = await knownPayer();
    await voidInvoice(context, { id: invoiceId, reason: "間違い", actor });
    await importTransfers(context, transfer, { ...transfer, payer: "ﾔﾏﾀﾞ", edi: "2027-00002" });
    expect((await states()).slice(1)).toEqual([
      ["unknown", "closed-invoice"],
      ["unknown", "closed-invoice"],
    ]);
    expect(await tasksOf(leadId)).toEqual(["check", "check"]);
    const line = (await bankLines(context)).at(-1);
    await acceptSuggestion(context, { id: line?.id ?? "", leadId, actor });
    expect((await listPayments(context, { leadId, limit: 1 })).items).toMatchObject([{ creditMinor: 61_000 }]);
  });
});

describe("a person", () => {
  test("is told when something was paid since the suggestion, sees the new one, and nothing is booked twice", async () => {
    const { leadId } = await payer();
    await importTransfers(context, { ...transfer, amount: 60_560 });
    await recordPayment(context, { leadId, method: "cash", amountMinor: 61_000, receivedOn: "2027-06-01", actor });
    const [line] = await bankLines(context);
    const accept = () => acceptSuggestion(context, { id: line?.id ?? "", leadId, actor });
    await expect(accept()).rejects.toMatchObject({ code: "suggestion-changed" });
    expect((await bankLines(context))[0]?.candidates[0]?.allocations).toMatchObject([{ amountMinor: 60_560, as: "credit" }]);
    await accept();
    expect(await open(leadId)).toEqual([0]);
  });

  test("presses twice at once, and one press counts", async () => {
    const { leadId } = await payer();
    await importTransfers(context, transfer);
    const [line] = await bankLines(context);
    const pressed = await Promise.allSettled([1, 2, 3].map(() => acceptSuggestion(context, { id: line?.id ?? "", leadId, actor })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
  });

  test("distributes one transfer over the invoices of two people, with the fee, and takes it back", async () => {
    const [one, other] = [await payer(), await payer()];
    await importTransfers(context, { amount: 121_560, payer: "ｶ)ﾊｸﾞｸﾐ" });
    const [line] = await bankLines(context);
    const [mine] = await owingOf(context, one.leadId);
    const [theirs] = await owingOf(context, other.leadId);
    const parts = [
      { instalmentId: mine?.id ?? "", amountMinor: 61_000 },
      { instalmentId: theirs?.id ?? "", amountMinor: 60_560, feeMinor: 440 },
    ];
    const split = { id: line?.id ?? "", leadId: one.leadId, actor };
    await expect(splitLine(context, { ...split, parts: [...parts, ...parts] })).rejects.toMatchObject({ code: "parts-too-much" });
    const tooHigh = [{ instalmentId: theirs?.id ?? "", amountMinor: 60_000, feeMinor: 1_000 }];
    await expect(splitLine(context, { ...split, parts: tooHigh })).rejects.toMatchObject({ code: "fee-too-high" });
    const twice = parts.map(({ instalmentId }) => ({ instalmentId, amountMinor: 60_000 })).slice(0, 1);
    await expect(splitLine(context, { ...split, parts: [...twice, ...twice] })).rejects.toMatchObject({ code: "parts-not-open" });
    await splitLine(context, { ...split, parts });
    expect([await open(one.leadId), await open(other.leadId)]).toEqual([[0], [0]]);
    await undoAllocation(context, { id: split.id, actor });
    expect([await open(one.leadId), await open(other.leadId)]).toEqual([[61_000], [61_000]]);
  });

  test("undoes what was accepted: it is open again, and the payer is not known any more", async () => {
    const { leadId } = await payer();
    await importTransfers(context, transfer);
    const id = await acceptOnly(context);
    await undoAllocation(context, { id, actor });
    expect(await open(leadId)).toEqual([61_000]);
    await importTransfers(context, { ...transfer, on: "090601" });
    expect(await states()).toEqual([
      ["suggested", "undone"],
      ["suggested", "name-only"],
    ]);
    await expect(undoAllocation(context, { id, actor })).rejects.toMatchObject({ code: "bank-line-not-booked" });
  });

  test.each([0, -1, 1.5, 1_000_000_000_001, Number.NaN])("cannot record a payment of %s", async (amountMinor) => {
    const { leadId } = await payer();
    const recorded = recordPayment(context, { leadId, method: "cash", amountMinor, receivedOn: "2027-06-01", actor });
    await expect(recorded).rejects.toMatchObject({ code: expect.stringMatching(/^(amount-out-of-range|payment-not-received)$/) });
    expect(await open(leadId)).toEqual([61_000]);
  });

  test("records what was transferred back once, and the payment cannot be undone then", async () => {
    const { leadId, invoiceId } = await payer();
    await importTransfers(context, transfer);
    const line = await acceptOnly(context);
    await voidInvoice(context, { id: invoiceId, reason: "解約", actor });
    const { rows } = await context.database.pool.query("select id, amount_minor::int as minor, state from refund");
    expect(rows).toMatchObject([{ minor: 61_000, state: "owed" }]);
    await expect(undoAllocation(context, { id: line, actor })).rejects.toMatchObject({ code: "payment-refunded" });
    await recordRefund(context, { id: rows[0].id, actor });
    await expect(recordRefund(context, { id: rows[0].id, actor })).rejects.toMatchObject({ code: "refund-not-owed" });
    const told = await context.database.pool.query("select slot from touch where lead_id = $1 and slot like 'refunded-%'", [leadId]);
    expect(told.rows).toHaveLength(1);
  });
});

test("an erased lead's name leaves the lines, and their payer is forgotten", async () => {
  const { leadId } = await knownPayer();
  await importTransfers(context, transfer);
  await eraseLead(context, { leadId, reason: "asked", actor });
  const { rows } = await context.database.pool.query("select payer, memo, reference from bank_line");
  expect(rows).toEqual([
    { payer: "", memo: "", reference: "" },
    { payer: "", memo: "", reference: "" },
  ]);
  expect((await context.database.pool.query("select 1 from payer_alias")).rows).toEqual([]);
});
