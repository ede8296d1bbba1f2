import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBankDay } from "../../../domain/billing/bank-days.ts";
import { anchorOfDay, dueOn, type PaymentPlan, paymentPlanSchema, planInstalments } from "../../../domain/billing/plan-instalments.ts";

const amounts = (gross: number, plan: PaymentPlan) =>
  planInstalments(gross, plan, { anchorOn: "2027-04-27" }).map((one) => one.amountMinor);

describe("the dates of instalments", () => {
  test("six on the 27th, moved to the next bank day (scenarios.md 6)", () => {
    const terms = { anchorOn: anchorOfDay(27, "2027-04-05"), from: "2027-04-05" };
    expect(planInstalments(366_000, { kind: "instalments", count: 6, remainder: "first" }, terms)).toEqual(
      ["2027-04-27", "2027-05-27", "2027-06-28", "2027-07-27", "2027-08-27", "2027-09-27"].map((due, place) => ({
        n: place + 1,
        dueOn: due,
        amountMinor: 61_000,
      })),
    );
  });

  test.each<[string, string, number[], string[]]>([
    // 31 January 2028 is a Monday, 29 February a Tuesday, 31 March a Friday.
    ["31 January, then the end of February, then 31 March (PAY1)", "2028-01-31", [0, 1, 2], ["2028-01-31", "2028-02-29", "2028-03-31"]],
    // 31 January 2027 and 28 February are Sundays; 31 March is a Wednesday.
    ["a Sunday moves the due date, not the anchor", "2027-01-31", [0, 1, 2], ["2027-02-01", "2027-03-01", "2027-03-31"]],
    ["29 February each year", "2028-02-29", [12, 24, 36, 48], ["2029-02-28", "2030-02-28", "2031-02-28", "2032-03-01"]],
    ["over New Year", "2027-11-30", [1, 2], ["2027-12-30", "2028-01-31"]],
    ["31 December waits for 4 January", "2027-12-31", [0], ["2028-01-04"]],
  ])("%s", (_name, anchor, months, dates) => expect(months.map((count) => dueOn(anchor, count))).toEqual(dates));

  test.each([
    ["the day is still ahead this month", 27, "2027-04-05", "2027-04-27"],
    ["the day itself", 27, "2027-04-27", "2027-04-27"],
    ["the day has passed", 5, "2027-04-06", "2027-05-06"],
    ["a month without a 31st: its last day", 31, "2027-04-05", "2027-04-30"],
  ])("the first one: %s", (_name, day, from, first) => {
    const [instalment] = planInstalments(1000, { kind: "once" }, { anchorOn: anchorOfDay(day, from), from });
    expect(instalment?.dueOn).toBe(first);
  });

  test("the 31st comes back after a month of 30 days", () => {
    const terms = { anchorOn: anchorOfDay(31, "2027-06-01"), from: "2027-06-01" };
    expect(planInstalments(1000, { kind: "monthly", months: 3 }, terms).map((one) => one.dueOn)).toEqual([
      "2027-06-30",
      "2027-08-02",
      "2027-08-31",
    ]);
  });

  test("every due date is a bank day at most ten days after its nominal one", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
        fc.nat(60),
        (anchor, months) => {
          const anchorOn = anchor.toISOString().slice(0, 10);
          const due = dueOn(anchorOn, months);
          expect(isBankDay(due)).toBe(true);
          const [year = 0, month = 1, day = 1] = anchorOn.split("-").map(Number);
          const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
          const nominal = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
          expect((Date.parse(due) - nominal) / 86_400_000).toBeGreaterThanOrEqual(0);
          expect((Date.parse(due) - nominal) / 86_400_000).toBeLessThanOrEqual(10);
        },
      ),
    );
  });
});

describe("the amounts of instalments", () => {
  test.each<[string, number, PaymentPlan, number[]]>([
    ["once", 1000, { kind: "once" }, [1000]],
    [
      "the remainder goes to the first (INV9)",
      100_003,
      { kind: "instalments", count: 5, remainder: "first" },
      [20_003, 20_000, 20_000, 20_000, 20_000],
    ],
    ["the remainder goes to the last", 100, { kind: "instalments", count: 3, remainder: "last" }, [33, 33, 34]],
    ["monthly is the price each month", 5500, { kind: "monthly", months: 3 }, [5500, 5500, 5500]],
  ])("%s", (_name, gross, plan, parts) => expect(amounts(gross, plan)).toEqual(parts));

  test("no instalment of nothing", () =>
    expect(() => amounts(5, { kind: "instalments", count: 6, remainder: "first" })).toThrow("instalments-too-many"));

  test("instalments sum to the gross, and only one differs", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 120, max: 1_000_000_000_000 }),
        fc.integer({ min: 2, max: 120 }),
        fc.constantFrom("first" as const, "last" as const),
        (gross, count, remainder) => {
          const parts = amounts(gross, { kind: "instalments", count, remainder });
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(gross);
          expect(new Set(remainder === "first" ? parts.slice(1) : parts.slice(0, -1)).size).toBe(1);
        },
      ),
      { numRuns: 50 },
    );
  });
});

test.each([{ kind: "instalments", count: 1 }, { kind: "monthly", months: 0 }, { kind: "weekly" }, { kind: "once", count: 2 }])(
  "%j is no plan",
  (plan) => expect(paymentPlanSchema.safeParse(plan).success).toBe(false),
);
