import { expect, test } from "vitest";
import { formatMoney } from "../../../domain/money/format-money.ts";

test.each([
  [61_000, "JPY", "ja", "61,000円"],
  [61_000, "JPY", "en", "¥61,000"],
  [0, "JPY", "ja", "0円"],
  [-1_000, "JPY", "ja", "-1,000円"],
  [-1_000, "JPY", "en", "-¥1,000"],
  [1_000_000_000_000, "JPY", "ja", "1,000,000,000,000円"],
  [123_456, "USD", "en", "$1,234.56"],
  [123_456, "USD", "ja", "$1,234.56"],
  [5, "EUR", "en", "€0.05"],
] as const)("%d %s in %s is %s", (minor, currency, language, text) => expect(formatMoney(minor, currency, language)).toBe(text));
