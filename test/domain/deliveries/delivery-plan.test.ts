import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deliveryPlanSchema, milestoneOn } from "../../../domain/deliveries/delivery-plan.ts";
import { daysBetween, dueInstant, lateOn, pauseOn, startOf } from "../../../domain/deliveries/delivery-rules.ts";
import { isLow } from "../../../domain/deliveries/rating.ts";
import { checkDelivery } from "../../../domain/playbooks/sections/deliveries.ts";
import { plusDays, plusMonths } from "../../../domain/time/iso-date.ts";
import { wallTime } from "../../../domain/time/zoned.ts";

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => plusDays("2020-01-01", days));

describe("the day of a milestone", () => {
  test.each([
    ["2027-01-31", undefined, "2027-01-31"],
    ["2027-01-31", "1 month", "2027-02-28"],
    ["2027-01-31", "2 months", "2027-03-31"],
    ["2028-01-31", "1 month", "2028-02-29"],
    ["2027-04-05", "2 weeks", "2027-04-19"],
    ["2027-08-31", "1 month 2 weeks", "2027-10-14"],
    ["2027-04-05", "10 days", "2027-04-15"],
  ])("from %s after %s is %s", (start, after, on) => expect(milestoneOn(start, after)).toBe(on));

  test("is counted from the start alone: months keep their day as far as a month has it (COM4)", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 120 }), (start, months) => {
        const on = milestoneOn(start, `${months} months`);
        expect(on).toBe(plusMonths(start, months));
        const last = plusDays(`${plusMonths(start, months + 1).slice(0, 7)}-01`, -1);
        expect(Number(on.slice(8))).toBe(Math.min(Number(start.slice(8)), Number(last.slice(8))));
      }),
    );
  });

  test("never comes before an earlier one of the same unit, nor before the start", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom("days", "weeks", "months"),
        (start, n, more, unit) => {
          const [first, second] = [milestoneOn(start, `${n} ${unit}`), milestoneOn(start, `${n + more} ${unit}`)];
          expect(first > start).toBe(true);
          expect(second >= first).toBe(true);
        },
      ),
    );
  });

  test("is done at nine in the lead's zone, whatever the clocks do", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("Asia/Tokyo", "Europe/Berlin", "America/New_York", "Pacific/Auckland"), (on, zone) => {
        const wall = wallTime(zone, dueInstant(zone, on));
        expect([wall.toISODate(), wall.hour]).toEqual([on, 9]);
      }),
    );
  });
});

describe("a start", () => {
  test("is the latest of what the contract says, the signature and the end of cooling-off", () => {
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: null }), (agreedOn, signedOn, freeOn) => {
        const start = startOf({ agreedOn, signedOn, freeOn });
        expect([agreedOn, signedOn, freeOn]).toContain(start);
        for (const on of [agreedOn, signedOn, freeOn ?? ""]) expect(start >= on).toBe(true);
      }),
    );
  });
});

test("the days that it rested are the days by which it moves", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 2_000 }), (from, days) => {
      expect(daysBetween(from, plusDays(from, days))).toBe(days);
    }),
  );
});

test("late after three whole days, at rest after thirty", () => {
  expect(lateOn("2027-04-05", { lateAfter: 3 })).toBe("2027-04-09");
  expect(pauseOn("2027-04-27", { pauseAfter: 30 })).toBe("2027-05-28");
});

test.each([
  [1, null, true],
  [2, null, true],
  [3, null, false],
  [5, false, true],
  [3, true, false],
  [2, true, true],
])("a score of %i with worth %s is low: %s", (score, worth, low) => expect(isLow({ score, worth })).toBe(low));

describe("a plan", () => {
  const plan = (milestones: object[], rest: object = {}) => ({ milestones, rateAtEnd: false, ...rest });
  const session = { key: "one", title: { ja: "第1回" }, kind: "session" };

  test.each([
    ["an hour is no day", plan([{ ...session, after: "3 hours" }]), "milestones.0.after"],
    ["a kind that there is not", plan([{ ...session, kind: "party" }]), "milestones.0.kind"],
    ["nothing to deliver", plan([]), "milestones"],
    ["a letter that is no template", plan([session], { letters: { rate: "rate" } }), "letters.rate"],
    ["a key of which nobody knows", plan([{ ...session, place: "x" }]), "milestones.0"],
  ])("is refused by the place: %s", (_name, source, place) => {
    const issues = deliveryPlanSchema.safeParse(source).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join("."))).toEqual([place]);
  });

  test("names documents, keys and questions that lead nowhere by their place", () => {
    const faults: string[] = [];
    const source = deliveryPlanSchema.parse(
      plan([
        { ...session, materials: ["gift", "nothing"], rate: true },
        { ...session, kind: "review", minutes: 30 },
      ]),
    );
    checkDelivery(source, [{ key: "gift" }], (path) => faults.push(path.join(".")));
    expect(faults).toEqual(["milestones.1.key", "milestones.0.materials.1", "milestones.1.minutes", "letters"]);
  });
});
