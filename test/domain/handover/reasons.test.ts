import fc from "fast-check";
import { expect, test } from "vitest";
import { type OpenWork, reasonsOf } from "../../../domain/handover/reasons.ts";

const kept: OpenWork = {
  asksOwner: true,
  asksNext: true,
  hasOwner: true,
  ownerGone: false,
  hasAction: true,
  hasDate: true,
  isOverdue: false,
};

test.each([
  ["what has an owner, an action and a date ahead", {}, []],
  ["what nobody is in charge of", { hasOwner: false }, ["no-owner"]],
  ["whose owner has left", { ownerGone: true }, ["owner-gone"]],
  ["without an action", { hasAction: false }, ["no-action"]],
  ["without a date", { hasDate: false }, ["no-date"]],
  ["whose date has passed", { isOverdue: true }, ["overdue"]],
  ["what lacks everything", { hasOwner: false, hasAction: false, hasDate: false }, ["no-owner", "no-action", "no-date"]],
  ["what needs no owner and no action", { asksOwner: false, asksNext: false, hasOwner: false, hasAction: false, hasDate: false }, []],
] as const)("%s", (_, part, reasons) => {
  expect(reasonsOf({ ...kept, ...part })).toEqual(reasons);
});

test("more that is lacking never means fewer reasons", () => {
  const flag = fc.boolean();
  const work = fc.record({
    asksOwner: flag,
    asksNext: flag,
    hasOwner: flag,
    ownerGone: flag,
    hasAction: flag,
    hasDate: flag,
    isOverdue: flag,
  });
  fc.assert(
    fc.property(work, (one) => {
      const reasons = reasonsOf(one);
      expect(new Set(reasons).size).toBe(reasons.length);
      expect(reasonsOf({ ...one, hasAction: false })).toEqual(expect.arrayContaining(reasons));
      expect(reasons.includes("no-owner") && reasons.includes("owner-gone")).toBe(false);
      expect(reasons.includes("no-date") && reasons.includes("overdue")).toBe(false);
    }),
  );
});
