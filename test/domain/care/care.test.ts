import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anniversaryFrom, lastOccurrence, nextOccurrence, occurrenceOn, yearsSince } from "../../../domain/care/cadence.ts";
import { careWindow, DEFAULT_CARE } from "../../../domain/care/care-plan.ts";
import { askFrom, dormantAt, isSignOfLife, offersFrom } from "../../../domain/care/dormancy.ts";
import { nextMorning } from "../../../domain/care/morning.ts";
import { whyNoReferral } from "../../../domain/care/referral.ts";
import { plusDays, plusMonths } from "../../../domain/time/iso-date.ts";
import { wallTime } from "../../../domain/time/zoned.ts";

const TOKYO = "Asia/Tokyo";
const tokyo = (local: string) => new Date(`${local}+09:00`);
const window = careWindow(DEFAULT_CARE);
const morning = (from: Date) => nextMorning(window, TOKYO, from, []);

describe("cadence (CAR5, COM4)", () => {
  test("each time counts from the contract: the end of a month does not drift", () => {
    const monthly = { after: 1, every: 1 };
    expect([0, 1, 2, 3].map((n) => occurrenceOn("2027-01-31", monthly, n))).toEqual([
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2027-05-31",
    ]);
    expect(occurrenceOn("2028-02-29", { after: 12, every: 12 }, 3)).toBe("2032-02-29");
    expect(occurrenceOn("2027-01-31", { after: 3 }, 1)).toBeNull();
    expect(nextOccurrence("2027-01-31", { after: 3 }, "2027-04-30")).toBeNull();
  });

  const day = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays("2024-01-01", days));
  const cadence = fc.record({
    after: fc.integer({ min: 1, max: 24 }),
    every: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
  });

  test("today lies between the last time and the next one, and none lies between the two", () => {
    fc.assert(
      fc.property(day, cadence, fc.integer({ min: 0, max: 4_000 }), (anchor, rule, days) => {
        const today = plusDays(anchor, days);
        const [last, next] = [lastOccurrence(anchor, rule, today), nextOccurrence(anchor, rule, today)];
        if (last) expect(last.on <= today).toBe(true);
        if (next) expect(next.on > today).toBe(true);
        expect(next?.n ?? 1).toBe(last === null ? 0 : last.n + 1);
        for (const one of [last, next]) if (one) expect(one.on).toBe(plusMonths(anchor, rule.after + one.n * (rule.every ?? 0)));
      }),
    );
  });

  test("the anniversary is today's until the day is over", () => {
    const days = ["2027-02-28", "2028-02-27", "2028-02-28", "2028-02-29", "2029-02-28"];
    expect(days.map((today) => anniversaryFrom("2027-02-28", today))).toEqual([
      { on: "2028-02-28", years: 1 },
      { on: "2028-02-28", years: 1 },
      { on: "2028-02-28", years: 1 },
      { on: "2029-02-28", years: 2 },
      { on: "2029-02-28", years: 2 },
    ]);
  });

  test("years since the contract", () => {
    expect(["2028-03-09", "2028-03-10", "2030-03-11"].map((today) => yearsSince("2027-03-10", today))).toEqual([0, 1, 3]);
  });
});

describe("dormancy (scenario 7)", () => {
  test("its instants", () => {
    const since = dormantAt(TOKYO, tokyo("2027-03-10T20:15"), 180);
    expect(since).toEqual(tokyo("2027-09-06T20:15"));
    expect([0, 14, 44].map((after) => morning(askFrom(TOKYO, since, after)))).toEqual([
      tokyo("2027-09-07T08:00"),
      tokyo("2027-09-21T08:00"),
      tokyo("2027-10-21T08:00"),
    ]);
    const free = offersFrom(TOKYO, { at: tokyo("2027-09-09T21:00"), by: "linkClicked" }, 14);
    expect(free).toEqual(tokyo("2027-09-23T21:00"));
    expect(morning(free)).toEqual(tokyo("2027-09-24T08:00"));
    // The 23rd is a holiday.
    expect(morning(tokyo("2027-09-23T07:00"))).toEqual(tokyo("2027-09-24T08:00"));
  });

  test("a purchase lets offers through at once, an open is no sign of life", () => {
    const at = tokyo("2027-09-09T21:00");
    expect(offersFrom(TOKYO, { at, by: "orderRepeated" }, 14)).toEqual(at);
    const signs = [
      ["linkClicked", {}],
      ["emailOpened", {}],
      ["estimateOpened", {}],
      ["unsubscribed", {}],
      ["milestoneReached", { outcome: "attended" }],
      ["milestoneReached", { outcome: "reached" }],
      ["checkedIn", { answer: "well" }],
      ["checkedIn", { answer: "no-answer" }],
    ] as const;
    expect(signs.map(([kind, data]) => isSignOfLife({ kind, data }))).toEqual([true, false, false, false, true, false, true, false]);
  });

  test("a morning is the first allowed one, at or after the instant, whatever the zone", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2029-01-01"), noInvalidDate: true }),
        fc.constantFrom(TOKYO, "America/New_York", "Pacific/Apia"),
        (from, zone) => {
          const at = nextMorning(window, zone, from, []);
          if (at === null) throw new Error("there is no morning");
          expect(at >= from).toBe(true);
          expect(wallTime(zone, at).toFormat("HH:mm")).toBe("08:00");
          expect(wallTime(zone, at).weekday).toBeLessThan(6);
          expect(nextMorning(window, zone, at, [])).toEqual(at);
        },
      ),
    );
  });

  test("days off that leave no day have no morning", () => {
    expect(nextMorning(window, TOKYO, tokyo("2027-01-04T08:00"), ["01-01 to 12-31"])).toBeNull();
  });
});

test.each([
  [{ askedAt: null, rating: { score: 4, worth: null }, isBarred: false }, null],
  [{ askedAt: null, rating: { score: 5, worth: true }, isBarred: true }, "barred"],
  [{ askedAt: null, rating: { score: 5, worth: false }, isBarred: false }, "not-satisfied"],
  [{ askedAt: null, rating: { score: 3, worth: true }, isBarred: false }, "not-satisfied"],
  [{ askedAt: null, rating: null, isBarred: false }, "not-completed"],
  [{ askedAt: tokyo("2027-03-10T08:00"), rating: { score: 5, worth: true }, isBarred: false }, "asked"],
] as const)("a referral is asked for at the right moment: %o", (facts, why) => {
  expect(whyNoReferral(facts)).toBe(why);
});
