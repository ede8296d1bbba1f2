import { expect, test } from "vitest";
import type { CheckoutMethod } from "../../../channels/stripe/card-payments.ts";
import { checkoutFault, konbiniDays, pageEnd, payableBy } from "../../../channels/stripe/limits.ts";

test.each<[CheckoutMethod, number, string, string | null]>([
  ["card", 50, "JPY", null],
  ["card", 49, "jpy", "card-amount"],
  ["card", 99_999_999, "JPY", null],
  ["card", 100_000_000, "JPY", "card-amount"],
  ["card", 1, "USD", null],
  ["card", 5_000, "ISK", "currency"],
  ["card", 0, "JPY", "amount"],
  ["card", -1, "JPY", "amount"],
  ["card", 1.5, "USD", "amount"],
  ["card", Number.MAX_SAFE_INTEGER + 1, "USD", "amount"],
  ["konbini", 120, "JPY", null],
  ["konbini", 119, "JPY", "konbini-amount"],
  ["konbini", 300_000, "JPY", null],
  ["konbini", 300_001, "JPY", "konbini-amount"],
  ["konbini", 5_000, "USD", "konbini-currency"],
])("%s %d %s: %s (PAY4)", (method, amountMinor, currency, fault) => expect(checkoutFault({ method, amountMinor, currency })).toBe(fault));

test("names the ways by which an amount can be paid", () => {
  expect(payableBy(300_000, "JPY")).toEqual(["card", "konbini"]);
  expect(payableBy(300_001, "JPY")).toEqual(["card"]);
  expect(payableBy(10, "JPY")).toEqual([]);
});

test.each([
  ["the same day in Japan", "2027-01-13T14:59:59Z", null],
  ["the next day in Japan, half an hour later", "2027-01-13T15:00:00Z", 1],
  ["a week", "2027-01-20T00:00:00Z", 7],
  ["sixty days", "2027-03-14T00:00:00Z", 60],
  ["more", "2027-06-01T00:00:00Z", 60],
  ["the past", "2027-01-12T00:00:00Z", null],
])("a konbini code until %s (PAY4)", (_, wished, days) =>
  expect(konbiniDays(new Date(wished), new Date("2027-01-13T14:30:00Z"))).toBe(days),
);

test.each([
  ["soon", "2027-01-13T00:01:00Z", "2027-01-13T01:00:00.000Z"],
  ["the evening", "2027-01-13T09:00:00Z", "2027-01-13T09:00:00.000Z"],
  ["a week", "2027-01-20T00:00:00Z", "2027-01-13T23:00:00.000Z"],
])("a page until %s", (_, wished, end) => expect(pageEnd(new Date(wished), new Date("2027-01-13T00:00:00Z")).toISOString()).toBe(end));
