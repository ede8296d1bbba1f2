import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roundings } from "../../../domain/money/rounding.ts";
import { taxKinds } from "../../../domain/money/tax-rates.ts";
import { type PricedLine, type Pricing, totalLines } from "../../../domain/money/totals.ts";

const line = (unitMinor: number, more: Partial<PricedLine> = {}): PricedLine => ({
  title: "x",
  quantity: "1",
  unitMinor,
  taxKind: "standard",
  ...more,
});
const exclusive: Pricing = { priceMode: "exclusive", rounding: "down", suppliedOn: "2027-04-05", discountMinor: 0 };
const inclusive: Pricing = { ...exclusive, priceMode: "inclusive" };

describe("the totals of a document", () => {
  const table: { name: string; lines: PricedLine[]; pricing: Pricing; totals: [net: number, tax: number, gross: number] }[] = [
    {
      name: "three lines of ¥105 at 10 % are taxed once: ¥31, not ¥30 (INV3)",
      lines: [line(105), line(105), line(105)],
      pricing: exclusive,
      totals: [315, 31, 346],
    },
    {
      name: "the same in one line of three",
      lines: [line(105, { quantity: "3" })],
      pricing: exclusive,
      totals: [315, 31, 346],
    },
    { name: "rounded up", lines: [line(105, { quantity: "3" })], pricing: { ...exclusive, rounding: "up" }, totals: [315, 32, 347] },
    { name: "a half rounds up", lines: [line(105)], pricing: { ...exclusive, rounding: "half-up" }, totals: [105, 11, 116] },
    { name: "¥1,000 with the tax in it: 90 (INV4)", lines: [line(1000)], pricing: inclusive, totals: [910, 90, 1000] },
    { name: "the ¥366,000 of scenario 6", lines: [line(366_000)], pricing: inclusive, totals: [332_728, 33_272, 366_000] },
    {
      // 33,272.72… goes up here.
      name: "the same, rounded to the nearer",
      lines: [line(366_000)],
      pricing: { ...inclusive, rounding: "half-up" },
      totals: [332_727, 33_273, 366_000],
    },
    {
      // 1,080 × 8/108 = 80; 1,100 × 10/110 = 100.
      name: "two rates and one without tax",
      lines: [line(1080, { taxKind: "reduced" }), line(1100), line(500, { taxKind: "exempt" })],
      pricing: inclusive,
      totals: [2500, 180, 2680],
    },
    {
      name: "half an hour of a price that is odd",
      lines: [line(12_345, { quantity: "0.5" })],
      pricing: exclusive,
      // 6,172.5 -> 6,172; tax 617.2 -> 617.
      totals: [6172, 617, 6789],
    },
    { name: "nothing", lines: [], pricing: exclusive, totals: [0, 0, 0] },
    {
      name: "the last day of 8 % (INV6)",
      lines: [line(1000)],
      pricing: { ...exclusive, suppliedOn: "2019-09-30" },
      totals: [1000, 80, 1080],
    },
    { name: "the first day of 10 %", lines: [line(1000)], pricing: { ...exclusive, suppliedOn: "2019-10-01" }, totals: [1000, 100, 1100] },
    {
      name: "a discount of everything",
      lines: [line(1000), line(500, { taxKind: "reduced" })],
      pricing: { ...exclusive, discountMinor: 1500 },
      totals: [0, 0, 0],
    },
  ];
  test.each(table)("$name", ({ lines, pricing, totals }) => {
    const { netMinor, taxMinor, grossMinor } = totalLines(lines, pricing);
    expect([netMinor, taxMinor, grossMinor]).toEqual(totals);
  });

  test("a discount is split over the rates by the largest remainder, and tax follows (INV5)", () => {
    const lines = [line(22_000), line(10_800, { taxKind: "reduced" })];
    expect(totalLines(lines, { ...exclusive, discountMinor: 1000 })).toEqual({
      amounts: [22_000, 10_800],
      perRate: [
        { taxKind: "standard", ratePercent: 10, discountMinor: 671, netMinor: 21_329, taxMinor: 2132, grossMinor: 23_461 },
        { taxKind: "reduced", ratePercent: 8, discountMinor: 329, netMinor: 10_471, taxMinor: 837, grossMinor: 11_308 },
      ],
      netMinor: 31_800,
      taxMinor: 2969,
      grossMinor: 34_769,
    });
  });

  test("the largest document is exact", () => {
    const { taxMinor } = totalLines([line(1_000_000_000_000)], inclusive);
    expect(taxMinor).toBe(90_909_090_909);
  });

  test.each<[string, PricedLine[], Pricing, string]>([
    ["a negative price", [line(-1)], exclusive, "amount-out-of-range"],
    ["half a yen", [line(0.5)], exclusive, "amount-out-of-range"],
    ["a line beyond a trillion", [line(1_000_000, { quantity: "1000001" })], exclusive, "amount-out-of-range"],
    ["a sum beyond a trillion", [line(600_000_000_000), line(600_000_000_000)], exclusive, "amount-out-of-range"],
    ["a trillion before tax", [line(1_000_000_000_000)], exclusive, "amount-out-of-range"],
    ["no quantity", [line(1, { quantity: "0" })], exclusive, "bad-quantity"],
    ["a negative discount", [line(1000)], { ...exclusive, discountMinor: -1 }, "amount-out-of-range"],
    ["a discount above the sum", [line(1000)], { ...exclusive, discountMinor: 1001 }, "discount-above-total"],
  ])("refuses %s", (_name, lines, pricing, code) => expect(() => totalLines(lines, pricing)).toThrow(code));
});

describe("properties of the totals", () => {
  const lines = fc.array(
    fc.record({
      title: fc.constant("x"),
      quantity: fc.oneof(
        fc.integer({ min: 1, max: 99 }).map(String),
        fc.integer({ min: 1, max: 999 }).map((n) => (n / 100).toFixed(2)),
      ),
      unitMinor: fc.nat(5_000_000),
      taxKind: fc.constantFrom(...taxKinds),
    }),
    { maxLength: 15 },
  );
  const documents = fc
    .record({ lines, rounding: fc.constantFrom(...roundings), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ share, ...rest }) => {
      const whole = totalLines(rest.lines, exclusiveBy(rest.rounding)).amounts.reduce((one, other) => one + other, 0);
      return { ...rest, whole, discountMinor: Math.floor(whole * share) };
    });

  function exclusiveBy(rounding: Pricing["rounding"]): Pricing {
    return { ...exclusive, rounding };
  }

  test("an inclusive total is the sum of its lines less the discount, to the yen", () => {
    fc.assert(
      fc.property(documents, ({ lines, rounding, whole, discountMinor }) => {
        expect(totalLines(lines, { ...inclusive, rounding, discountMinor }).grossMinor).toBe(whole - discountMinor);
      }),
    );
  });

  test("net and tax make the gross, rates make the document, discounts make the discount, and tax is off by less than ¥1 a rate", () => {
    fc.assert(
      fc.property(documents, fc.constantFrom(inclusive, exclusive), ({ lines, rounding, discountMinor }, mode) => {
        const totals = totalLines(lines, { ...mode, rounding, discountMinor });
        const over = (part: "netMinor" | "taxMinor" | "grossMinor" | "discountMinor") =>
          totals.perRate.reduce((sum, rate) => sum + rate[part], 0);
        expect([over("netMinor"), over("taxMinor"), over("grossMinor")]).toEqual([totals.netMinor, totals.taxMinor, totals.grossMinor]);
        expect(over("discountMinor")).toBe(discountMinor);
        for (const rate of totals.perRate) {
          expect(rate.netMinor + rate.taxMinor).toBe(rate.grossMinor);
          // In hundredths: tax × 100 is near net × rate.
          expect(Math.abs(rate.taxMinor * 100 - rate.netMinor * rate.ratePercent)).toBeLessThan(100 + rate.ratePercent);
        }
      }),
    );
  });

  test("the order of the lines changes no total", () => {
    fc.assert(
      fc.property(documents, ({ lines, rounding, discountMinor }) => {
        const pricing = { ...exclusive, rounding, discountMinor };
        expect(totalLines(lines.toReversed(), pricing).perRate).toEqual(totalLines(lines, pricing).perRate);
      }),
    );
  });
});
