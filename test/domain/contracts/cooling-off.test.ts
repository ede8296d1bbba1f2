import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CoolingOffFacts, coolingOff, mayCoolOff } from "../../../domain/contracts/cooling-off.ts";
import { isZone } from "../../../domain/time/zoned.ts";

const tokyo = (local: string) => new Date(`${local}+09:00`);
/** Scenario 3: signed and received on Saturday 2027-03-20 16:40. */
const facts: CoolingOffFacts = { transactionKind: "telephone", receivedAt: tokyo("2027-03-20T16:40"), zone: "Asia/Tokyo" };

describe("how long one may cool off", () => {
  test.each(["telephone", "visit", "specifiedContinuous"] as const)("%s: 20 March counts, through 27 March (CON3)", (transactionKind) =>
    expect(coolingOff({ ...facts, transactionKind })).toEqual({ kind: "until", lastOn: "2027-03-27", endsAt: tokyo("2027-03-28T00:00") }),
  );

  test.each<[string, Date, string, string, string]>([
    ["received one minute before midnight", tokyo("2027-03-20T23:59"), "Asia/Tokyo", "2027-03-27", "2027-03-28T00:00+09:00"],
    ["received at midnight", tokyo("2027-03-21T00:00"), "Asia/Tokyo", "2027-03-28", "2027-03-29T00:00+09:00"],
    // In New York it is still the 20th; clocks do not change in between.
    ["the buyer's zone decides the day", tokyo("2027-03-21T10:00"), "America/New_York", "2027-03-27", "2027-03-28T00:00-04:00"],
    // 02:00 on the 14th becomes 03:00, so the last day ends in summer time.
    ["over a change of clocks", new Date("2027-03-10T20:00-05:00"), "America/New_York", "2027-03-17", "2027-03-18T00:00-04:00"],
    ["over the end of a year", tokyo("2027-12-28T12:00"), "Asia/Tokyo", "2028-01-04", "2028-01-05T00:00+09:00"],
    ["over 29 February", tokyo("2028-02-25T12:00"), "Asia/Tokyo", "2028-03-03", "2028-03-04T00:00+09:00"],
  ])("%s", (_name, receivedAt, zone, lastOn, endsAt) =>
    expect(coolingOff({ ...facts, receivedAt, zone })).toEqual({ kind: "until", lastOn, endsAt: new Date(endsAt) }),
  );

  test("without a complete document it has not begun, and never ends", () => {
    expect(coolingOff({ ...facts, receivedAt: null })).toEqual({ kind: "unstarted" });
    expect(mayCoolOff({ ...facts, receivedAt: null }, tokyo("2037-01-01T00:00"))).toBe(true);
  });

  test.each(["business", "mailOrder"] as const)("%s has none, with or without a document", (transactionKind) => {
    expect(coolingOff({ ...facts, transactionKind })).toEqual({ kind: "none" });
    expect(mayCoolOff({ ...facts, transactionKind, receivedAt: null }, tokyo("2027-03-20T17:00"))).toBe(false);
  });

  test.each([
    ["23:10 of day 8 holds (CON4)", "2027-03-27T23:10", true],
    ["the last millisecond", "2027-03-27T23:59:59.999", true],
    ["24:00 does not", "2027-03-28T00:00", false],
    ["right after signing", "2027-03-20T16:41", true],
  ])("%s", (_name, sent, may) => expect(mayCoolOff(facts, tokyo(sent))).toBe(may));

  test("seven midnights lie between receipt and the last day, in every zone", () => {
    const zones = Intl.supportedValuesOf("timeZone").filter(isZone);
    const instants = fc.date({ min: new Date("2026-01-01"), max: new Date("2040-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (receivedAt, zone) => {
        const period = coolingOff({ ...facts, receivedAt, zone });
        if (period.kind !== "until") throw new Error("it has an end");
        const hours = (period.endsAt.getTime() - receivedAt.getTime()) / 3_600_000;
        // A zone changes its clocks by two hours at most within these days.
        expect(hours).toBeGreaterThan(7 * 24 - 2);
        expect(hours).toBeLessThanOrEqual(8 * 24 + 2);
      }),
    );
  });
});
