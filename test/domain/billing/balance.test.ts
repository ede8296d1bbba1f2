import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balances, oldestOverdue, overdueFrom, paidState } from "../../../domain/billing/balance.ts";

const instalment = (id: string, dueOn: string, isVoid = false) => ({ id, dueOn, amountMinor: 61_000, isVoid });
const two = [instalment("a", "2027-04-27"), instalment("b", "2027-05-27")];
const paid = (instalmentId: string, amountMinor: number) => ({ instalmentId, amountMinor });

describe("what is open of an instalment", () => {
  test.each([
    ["nothing paid", [], [61_000, 61_000], "open"],
    ["one paid", [paid("a", 61_000)], [0, 61_000], "partly"],
    ["one paid in part", [paid("a", 1000)], [60_000, 61_000], "partly"],
    ["short by a fee that is booked (scenarios.md 6)", [paid("a", 61_000), paid("b", 60_560), paid("b", 440)], [0, 0], "paid"],
    ["a reversed transfer opens it again (PAY12)", [paid("a", 61_000), paid("a", -61_000)], [61_000, 61_000], "open"],
  ] as const)("%s", (_name, allocations, open, state) => {
    const after = balances(two, allocations);
    expect(after.map(({ openMinor }) => openMinor)).toEqual(open);
    expect(paidState(after)).toBe(state);
  });

  test("what was paid for a void one is due back (CON5)", () => {
    const after = balances([instalment("a", "2027-03-20", true), instalment("b", "2027-04-20", true)], [paid("a", 61_000)]);
    expect(after.map(({ openMinor, surplusMinor }) => [openMinor, surplusMinor])).toEqual([
      [0, 61_000],
      [0, 0],
    ]);
    expect(paidState(after)).toBe("void");
  });

  test("an invoice of which the rest is void is paid", () =>
    expect(paidState(balances([instalment("a", "2027-04-27"), instalment("b", "2027-05-27", true)], [paid("a", 61_000)]))).toBe("paid"));

  test("amount and surplus balance paid and open, whatever was allocated", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ instalmentId: fc.constantFrom("a", "b"), amountMinor: fc.integer({ min: 0, max: 90_000 }) })),
        (all) => {
          for (const { amountMinor, surplusMinor, paidMinor, openMinor } of balances(two, all))
            expect(amountMinor + surplusMinor).toBe(paidMinor + openMinor);
        },
      ),
    );
  });
});

describe("overdue", () => {
  test("from midnight after the due date (scenarios.md 6)", () => {
    expect(overdueFrom("Asia/Tokyo", "2027-05-27")).toEqual(new Date("2027-05-28T00:00+09:00"));
    expect(overdueFrom("America/New_York", "2027-05-27")).toEqual(new Date("2027-05-28T00:00-04:00"));
  });

  test.each([
    ["on the due date", "2027-05-27", [paid("a", 61_000)], null],
    ["the day after", "2027-05-28", [paid("a", 61_000)], "2027-05-27"],
    ["two, the earlier counts", "2027-05-28", [], "2027-04-27"],
    ["all paid", "2027-06-30", [paid("a", 61_000), paid("b", 61_000)], null],
  ])("%s", (_name, today, allocations, oldest) => expect(oldestOverdue(balances(two, allocations), today)).toBe(oldest));
});
