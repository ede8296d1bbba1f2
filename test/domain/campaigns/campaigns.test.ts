import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CampaignDates, phaseOf, requireCampaignDates, usualCountsUntil } from "../../../domain/campaigns/campaign-dates.ts";
import { ratiosOf } from "../../../domain/campaigns/campaign-result.ts";
import { checklistSchema, dueOnOf, isLate, plannedItems } from "../../../domain/campaigns/checklist.ts";
import { plusDays } from "../../../domain/time/iso-date.ts";

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => plusDays("2024-01-01", days));
const length = fc.integer({ min: 0, max: 400 });

describe("the dates of a campaign", () => {
  const show: CampaignDates = { startsOn: "2027-03-10", endsOn: "2027-03-12", countsUntil: "2027-04-11" };

  test.each([
    ["2027-03-09", "ahead"],
    ["2027-03-10", "running"],
    ["2027-03-12", "running"],
    ["2027-03-13", "counting"],
    ["2027-04-11", "counting"],
    ["2027-04-12", "over"],
  ])("on %s it is %s", (today, phase) => {
    expect(phaseOf({ ...show, isCancelled: false }, today)).toBe(phase);
    expect(phaseOf({ ...show, isCancelled: true }, today)).toBe("cancelled");
  });

  test("people count for thirty days after the end when nothing else is said", () => {
    expect(usualCountsUntil("2027-03-12")).toBe("2027-04-11");
  });

  test.each([
    ["an end before the start", { endsOn: "2027-03-09" }, "campaign-ends-before-start"],
    ["counting that stops before the end", { countsUntil: "2027-03-11" }, "campaign-counts-before-end"],
    ["more than five years", { countsUntil: "2032-03-20" }, "campaign-too-long"],
  ])("%s is refused", (_, part, code) => {
    expect(() => requireCampaignDates({ ...show, ...part })).toThrow(expect.objectContaining({ code }));
  });

  test("one day is enough", () => {
    expect(() => requireCampaignDates({ startsOn: "2027-03-10", endsOn: "2027-03-10", countsUntil: "2027-03-10" })).not.toThrow();
  });

  test("its phases follow one another, whatever the dates", () => {
    const order = ["ahead", "running", "counting", "over"];
    fc.assert(
      fc.property(day, length, length, day, (startsOn, days, counted, today) => {
        const endsOn = plusDays(startsOn, days);
        const dates = { startsOn, endsOn, countsUntil: plusDays(endsOn, counted), isCancelled: false };
        const [now, next] = [phaseOf(dates, today), phaseOf(dates, plusDays(today, 1))];
        expect(order.indexOf(next)).toBeGreaterThanOrEqual(order.indexOf(now));
      }),
    );
  });
});

describe("what a campaign brought", () => {
  test("costs and return are rounded to the nearer", () => {
    expect(ratiosOf({ leads: 7, customers: 2, revenueMinor: 732_000, spentMinor: 300_000 })).toEqual({
      costPerLeadMinor: 42_857,
      costPerCustomerMinor: 150_000,
      returnPercent: 144,
    });
  });

  test("what is unknown, or has nobody to be divided by, is no zero", () => {
    const nothing = { costPerLeadMinor: null, costPerCustomerMinor: null, returnPercent: null };
    expect(ratiosOf({ leads: 7, customers: 2, revenueMinor: 732_000, spentMinor: null })).toEqual(nothing);
    expect(ratiosOf({ leads: 0, customers: 0, revenueMinor: 0, spentMinor: 300_000 })).toEqual({ ...nothing, returnPercent: -100 });
    expect(ratiosOf({ leads: 4, customers: 0, revenueMinor: 0, spentMinor: 0 })).toEqual({ ...nothing, costPerLeadMinor: 0 });
  });

  test("who costs a whole amount costs all of it, within half a unit each", () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
    const some = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, some, some, (spentMinor, revenueMinor, leads, customers) => {
        const { costPerLeadMinor, costPerCustomerMinor, returnPercent } = ratiosOf({ leads, customers, revenueMinor, spentMinor });
        expect(Math.abs((costPerLeadMinor ?? Number.NaN) * leads - spentMinor)).toBeLessThanOrEqual(leads / 2);
        expect(Math.abs((costPerCustomerMinor ?? Number.NaN) * customers - spentMinor)).toBeLessThanOrEqual(customers / 2);
        expect(returnPercent === null).toBe(spentMinor === 0);
        if (returnPercent !== null) expect(returnPercent).toBeGreaterThanOrEqual(-100);
      }),
    );
  });
});

describe("its checklist", () => {
  const checklist = checklistSchema.parse({
    key: "trade-show",
    title: { ja: "展示会" },
    items: [
      { title: { ja: "お礼を送る", en: "Send thanks" }, after: 1 },
      { title: { ja: "出展を申し込む", en: "Book the stand" }, before: 60 },
      { title: { ja: "名刺を確かめる" }, before: 0 },
    ],
  });

  test("the days count from the start and from the end, the earliest comes first", () => {
    expect(plannedItems(checklist, { startsOn: "2027-03-10", endsOn: "2027-03-12" }, "en")).toEqual([
      { title: "Book the stand", dueOn: "2027-01-09", counted: { from: "start", days: -60 } },
      { title: "名刺を確かめる", dueOn: "2027-03-10", counted: { from: "start", days: 0 } },
      { title: "Send thanks", dueOn: "2027-03-13", counted: { from: "end", days: 1 } },
    ]);
  });

  test("an item has one day", () => {
    const item = { title: { ja: "片付ける" } };
    expect(checklistSchema.safeParse({ ...checklist, items: [item] }).success).toBe(false);
    expect(checklistSchema.safeParse({ ...checklist, items: [{ ...item, before: 1, after: 1 }] }).success).toBe(false);
  });

  test("a campaign that moves takes its days with it", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -700, max: 700 }), fc.integer({ min: -700, max: 700 }), (startsOn, days, moved) => {
        const before = dueOnOf({ from: "start", days }, { startsOn, endsOn: startsOn });
        const after = dueOnOf({ from: "start", days }, { startsOn: plusDays(startsOn, moved), endsOn: startsOn });
        expect(after).toBe(plusDays(before, moved));
      }),
    );
  });

  test("an item is late from the day after its own", () => {
    expect(isLate({ dueOn: "2027-03-10", isDone: false }, "2027-03-10")).toBe(false);
    expect(isLate({ dueOn: "2027-03-10", isDone: false }, "2027-03-11")).toBe(true);
    expect(isLate({ dueOn: "2027-03-10", isDone: true }, "2027-03-11")).toBe(false);
  });
});
