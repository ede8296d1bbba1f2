import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConversionVerdict, conversionSchema, DEFAULT_CONVERSION, judgeConversion } from "../../../domain/sessions/conversion.ts";

const order: readonly ConversionVerdict[] = ["alarm", "remark", "good"];

describe("how many of those who came went on (G7)", () => {
  test.each<{ came: number; wentOn: number; verdict: ConversionVerdict }>([
    { came: 6, wentOn: 3, verdict: "alarm" },
    { came: 5, wentOn: 3, verdict: "alarm" },
    { came: 3, wentOn: 2, verdict: "remark" },
    { came: 100, wentOn: 61, verdict: "remark" },
    { came: 100, wentOn: 79, verdict: "remark" },
    { came: 5, wentOn: 4, verdict: "good" },
    { came: 1, wentOn: 0, verdict: "alarm" },
    { came: 0, wentOn: 0, verdict: "nobody-came" },
  ])("$wentOn of $came: $verdict", ({ came, wentOn, verdict }) => {
    expect(judgeConversion({ next: "talk", came, wentOn }, DEFAULT_CONVERSION)).toBe(verdict);
  });

  test("without a next offer nothing is judged", () => {
    expect(judgeConversion({ next: null, came: 6, wentOn: 0 }, DEFAULT_CONVERSION)).toBe("no-next");
  });

  test("one more who goes on never makes it worse", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), fc.nat(99), fc.integer({ min: 1, max: 100 }), (came, some, alarm, more) => {
        const rules = { alarm, target: Math.min(100, alarm + more) };
        const wentOn = some % came;
        const rank = (count: number) => order.indexOf(judgeConversion({ next: "talk", came, wentOn: count }, rules));
        expect(rank(wentOn + 1)).toBeGreaterThanOrEqual(rank(wentOn));
        expect(rank(came)).toBe(2);
      }),
    );
  });

  test("an offer may have rules of its own; the alarm is below the target", () => {
    expect(conversionSchema.parse({})).toEqual(DEFAULT_CONVERSION);
    expect(conversionSchema.parse({ within: "2 weeks", alarm: 40 })).toEqual({ within: "2 weeks", target: 80, alarm: 40 });
    expect(conversionSchema.safeParse({ target: 60 }).success).toBe(false);
    expect(conversionSchema.safeParse({ within: "soon" }).success).toBe(false);
  });
});
