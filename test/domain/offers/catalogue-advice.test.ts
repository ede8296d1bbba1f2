import { describe, expect, test } from "vitest";
import { adviseCatalogue, adviseOffer, type OfferAdvice, type OfferRecord } from "../../../domain/offers/catalogue-advice.ts";

const selling: OfferRecord = { key: "tea", dates: 3, seats: 20, booked: 16, came: 10, wentOn: 7, alarm: 60 };

describe("whether a front-end offer sells (G1)", () => {
  test.each<{ name: string; more: Partial<OfferRecord>; advice: OfferAdvice }>([
    { name: "four fifths of the seats, more than the alarm went on", more: {}, advice: "sells" },
    { name: "one date says nothing", more: { dates: 1 }, advice: "more-dates" },
    { name: "two dates do", more: { dates: 2 }, advice: "sells" },
    { name: "a seat short of four fifths", more: { booked: 15 }, advice: "fill-seats" },
    { name: "at the alarm", more: { wentOn: 6 }, advice: "lead-on" },
    { name: "nothing is judged yet", more: { came: 0, wentOn: 0 }, advice: "sells" },
  ])("$name: $advice", ({ more, advice }) => expect(adviseOffer({ ...selling, ...more })).toBe(advice));

  test("the next offer is advised once all that there are sell", () => {
    const unsold = { ...selling, key: "walk", booked: 3 };
    expect(adviseCatalogue([])).toEqual({ advice: "first" });
    expect(adviseCatalogue([selling])).toEqual({ advice: "next" });
    expect(adviseCatalogue([unsold, selling])).toEqual({ advice: "make-it-sell", key: "walk" });
    expect(adviseCatalogue([selling, unsold])).toEqual({ advice: "make-it-sell", key: "walk" });
  });
});
