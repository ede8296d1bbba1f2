import { expect, test } from "vitest";
import type { InvoiceDetail } from "../../console/api/generated/routes.schemas.ts";
import { historyOf } from "../../console/screens/invoices/history.ts";
import { blankOrder, contentOf, previewOf, type TypedOrder } from "../../console/screens/invoices/order-content.ts";
import { readInvoicesSearch } from "../../console/screens/invoices/search.ts";
import { standingOf } from "../../console/screens/invoices/standing.ts";
import { isListed, readReceivablesSearch } from "../../console/screens/receivables/search.ts";

const line = { title: "講座", quantity: "１", unit: "366,000", taxKind: "standard" } as const;
const order: TypedOrder = { ...blankOrder("2027-01-12", "2027-01-26"), lines: [line] };

test("an order is written as the API takes it: digits of any width, no discount is none", () => {
  expect(contentOf({ ...order, note: " ありがとうございます " }, "lead", "JPY")).toEqual({
    leadId: "lead",
    offer: null,
    lines: [{ title: "講座", quantity: "1", unitMinor: 366_000, taxKind: "standard" }],
    discountMinor: 0,
    plan: { kind: "once" },
    suppliedOn: "2027-01-12",
    dueOn: "2027-01-26",
    note: "ありがとうございます",
  });
});

test.each([
  [
    { plan: "instalments", count: "6", remainder: "last" },
    { kind: "instalments", count: 6, remainder: "last" },
  ],
  [
    { plan: "monthly", count: "12" },
    { kind: "monthly", months: 12 },
  ],
] as const)("the plan of %j is %j", (part, plan) => expect(previewOf({ ...order, ...part }, "JPY")?.plan).toEqual(plan));

test.each<[string, Partial<TypedOrder>]>([
  ["one instalment", { plan: "instalments", count: "1" }],
  ["half a month", { plan: "monthly", count: "0.5" }],
  ["no day", { dueOn: "" }],
  ["a line without a price", { lines: [{ ...line, unit: "" }] }],
  ["a line without a title", { lines: [{ ...line, title: " " }] }],
  ["a discount that is no number", { discount: "some" }],
])("an order with %s is not written", (_, part) => expect(previewOf({ ...order, ...part }, "JPY")).toBeNull());

test("nobody's order is not written", () => expect(contentOf(order, null, "JPY")).toBeNull());

test("what became of an invoice stands with the newest first", () => {
  const invoice = {
    ...{ createdAt: "2027-01-12T01:00:00Z", createdBy: "staff:mori", state: "void", closedAt: "2027-03-02T01:00:00Z" },
    ladder: [{ key: "person", after: 7, byPerson: true }],
    reminders: [{ key: "person", dueOn: "2027-01-26", at: "2027-02-03T00:00:00Z" }],
    promise: { on: "2027-02-20", at: "2027-02-04T00:00:00Z", actor: "staff:mori" },
    payments: [{ receivedOn: "2027-02-20", method: "cash", hereMinor: 1_000 }],
    creditNotes: [{ issuedOn: "2027-03-02", number: "CN-2027-00001", reason: "二重" }],
  } as unknown as InvoiceDetail;
  expect(historyOf(invoice).map(({ what }) => what)).toEqual(["credited", "closed", "paid", "promised", "reminded", "issued"]);
});

const promise = { on: "2027-01-12", at: "2027-01-04T00:00:00Z", actor: "staff:mori" };
const nextReminder = { key: "firm", at: "2027-01-14T00:00:00Z" };
test.each([
  ["closed", { state: "writtenOff" }],
  ["paid", { state: "paid", openMinor: 0, overdue: false }],
  ["notLate", { overdue: false, nextReminder: null, promise }],
  ["promised", { promise }],
  ["promised", { promise, nextReminder: null }],
  ["next", { promise: { ...promise, on: "2027-01-11" } }],
  ["ended", { nextReminder: null }],
] as const)("reminders are %s of %j", (standing, part) => {
  const late = { state: "open", openMinor: 1, overdue: true, nextReminder, promise: null } as const;
  expect(standingOf({ ...late, ...part }, "2027-01-12")).toBe(standing);
});

test("an address keeps what makes sense and leaves out the rest", () => {
  expect(readInvoicesSearch({ from: "2027-02-30x", to: "2027-02-28", least: 1_000, most: -1, partner: 2027, state: "nothing" })).toEqual({
    to: "2027-02-28",
    least: 1_000,
    partner: "2027",
  });
});

test.each([
  [{}, false],
  [{ by: "week" }, false],
  [{ bucket: "31-60" }, true],
  [{ bucket: "none" }, false],
  [{ late: true }, true],
  [{ period: "2027-02-01" }, true],
  [{ all: true }, true],
])("the address %j shows a list: %s", (search, listed) => expect(isListed(readReceivablesSearch(search))).toBe(listed));
