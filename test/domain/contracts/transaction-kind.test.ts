import { expect, test } from "vitest";
import { defaultTransactionKind, type Solicitation, type TransactionKind } from "../../../domain/contracts/transaction-kind.ts";

test.each<[string, boolean, Solicitation, boolean, TransactionKind]>([
  ["a consumer called by phone", true, "phone", false, "telephone"],
  ["a consumer met on the web counts as called (CON1)", true, "web-meeting", false, "telephone"],
  ["a consumer met in person", true, "in-person", false, "visit"],
  ["a consumer who ordered by themselves", true, "none", false, "mailOrder"],
  ["one of the seven services, however it was sold", true, "none", true, "specifiedContinuous"],
  ["a business, however it was approached", false, "phone", true, "business"],
])("%s", (_name, isConsumer, solicitation, isSpecifiedContinuous, kind) =>
  expect(defaultTransactionKind({ isConsumer, solicitation, isSpecifiedContinuous })).toBe(kind),
);
