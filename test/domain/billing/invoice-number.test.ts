import { expect, test } from "vitest";
import { invoiceNumber, seriesSchema } from "../../../domain/billing/invoice-number.ts";

test.each([
  ["2027", 1, "2027-00001"],
  ["CN-2027", 99_999, "CN-2027-99999"],
  ["2027", 100_000, "2027-100000"],
])("series %s, number %d: %s", (series, number, text) => expect(invoiceNumber(series, number)).toBe(text));

test.each(["2027", "CN-2027", "A"])("%s is a series", (series) => expect(seriesSchema.safeParse(series).success).toBe(true));
test.each(["", "-2027", "2027-", "a", "2027 A", "請求", "X".repeat(21)])("%j is none", (series) =>
  expect(seriesSchema.safeParse(series).success).toBe(false),
);
