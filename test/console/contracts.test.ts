import { describe, expect, test } from "vitest";
import { beginningOf, bodyOf, plusDays, plusMonths } from "../../console/screens/contracts/contract-values.ts";
import { noticeAt } from "../../console/screens/contracts/notice-at.ts";
import { readContractSearch, readContractsSearch } from "../../console/screens/contracts/search.ts";
import { plusMonths as domainPlusMonths } from "../../domain/time/iso-date.ts";

const usual = {
  ...{ language: "ja" as const, representative: "森川", phone: "000", email: "" },
  ...{ delivery: "オンライン", payment: "振込", withdrawal: "可", specialTerms: "なし" },
  ...{ termination: "可", relatedGoods: "なし", advancePayment: "" },
};
const line = { title: "講座", quantity: "2", unitMinor: 100_000, taxKind: "standard" as const };
const variant = { key: "full", title: "充実プラン", fits: "", lines: [line], discountMinor: 0 };
const estimate = { variants: [{ ...variant, key: "basic", title: "基本" }, variant], chosenVariant: "full" } as unknown as Parameters<
  typeof beginningOf
>[0]["estimate"];
const begin = beginningOf({ estimate, usual, personInCharge: "佐藤", today: "2027-01-12" });
const of = { leadId: "lead", estimateId: "estimate" };

test("a new contract begins with the chosen variant, dates ahead, and the usual terms", () => {
  expect(begin).toMatchObject({
    ...{ title: "充実プラン", about: "講座 × 2", personInCharge: "佐藤", delivery: "オンライン" },
    ...{ startsOn: "2027-01-26", endsOn: "2027-07-25", expiresOn: "2027-01-19", firstDueOn: "2027-01-26" },
  });
});

test.each([
  ["2027-01-31", 1],
  ["2028-01-31", 1],
  ["2027-08-31", 6],
  ["2027-12-15", 2],
])("%s and %i months are as the server counts them", (day, months) => {
  expect(plusMonths(day, months)).toBe(domainPlusMonths(day, months));
});

test("days go over the end of a year", () => expect(plusDays("2027-12-30", 7)).toBe("2028-01-06"));

describe("what is sent", () => {
  test("holds what was typed, without what is empty", () => {
    const body = bodyOf({ ...begin, address: "東京都\n\n1-2-3 ", plan: "instalments", count: "６", dayOfMonth: "27" }, of);
    expect(body).toMatchObject({
      ...{ leadId: "lead", sold: { estimateId: "estimate" }, buyerAddress: ["東京都", "1-2-3"], dayOfMonth: 27 },
      plan: { kind: "instalments", count: 6, remainder: "first" },
      service: { kind: null },
    });
    expect(body).not.toHaveProperty("advancePayment");
    expect(body).not.toHaveProperty("kind");
  });

  test.each([
    { about: " " },
    { startsOn: "" },
    { personInCharge: "" },
    { plan: "instalments" as const, count: "1" },
    { plan: "instalments" as const, count: "many" },
    { dayOfMonth: "32" },
  ])("is nothing while a field is empty or no number: %j", (part) => expect(bodyOf({ ...begin, ...part }, of)).toBeNull());

  test("another kind of transaction goes with its reason alone", () => {
    expect(bodyOf({ ...begin, kind: "visit", kindReason: " " }, of)).not.toHaveProperty("kind");
    expect(bodyOf({ ...begin, kind: "visit", kindReason: "訪問" }, of)).toMatchObject({
      kind: { transactionKind: "visit", reason: "訪問" },
    });
  });
});

test("addresses: what is not known is left out", () => {
  expect(readContractsSearch({ state: "offered", kind: "nothing", sort: "deadline" })).toEqual({ state: "offered", sort: "deadline" });
  expect(readContractSearch({ open: "terminate" })).toEqual({ open: "terminate" });
  expect(readContractSearch({ open: "nothing" })).toEqual({});
});

test.each([
  ["2027-01-12T10:00:00.000Z", "2027-01-12T10:00:42.000Z", "2027-01-12T10:00:42.000Z"],
  ["2027-01-12T10:01:00.000Z", "2027-01-12T10:00:42.000Z", "2027-01-12T10:01:00.000Z"],
  ["2027-01-12T09:59:00.000Z", "2027-01-12T10:00:42.000Z", "2027-01-12T09:59:00.000Z"],
])("a notice of %s after a signature at %s is of %s", (typed, signedAt, at) => {
  expect(noticeAt(new Date(typed), signedAt).toISOString()).toBe(at);
});
