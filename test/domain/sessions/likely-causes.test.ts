import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { likelyCauses, type SessionFigures } from "../../../domain/sessions/likely-causes.ts";
import { aloneAnswers, countRatings } from "../../../domain/sessions/ratings.ts";

const four = ["target", "concept", "execution", "earlier-step"];
const figures: SessionFigures = {
  seats: 8,
  booked: 8,
  came: 6,
  wentOn: 3,
  ratings: countRatings([]),
  sources: [{ source: null, came: 6, wentOn: 3 }],
  belowThreshold: 0,
  invited: { followed: 20, booked: 8 },
  before: { came: 10, wentOn: 9 },
};
const ratings = (...given: [satisfaction: number, alone: (typeof aloneAnswers)[number]][]) =>
  countRatings(given.map(([satisfaction, alone]) => ({ satisfaction, alone })));
const speaking = (more: Partial<SessionFigures>) =>
  likelyCauses({ ...figures, ...more }, 60)
    .filter(({ speaks }) => speaks)
    .map(({ cause }) => cause);

describe("why few went on (G6, G7)", () => {
  test.each<{ name: string; more: Partial<SessionFigures>; speaks: string[] }>([
    { name: "nothing stands out", more: {}, speaks: [] },
    { name: "content: too much was taught", more: { ratings: ratings([4, "partly"], [4, "not-alone"]) }, speaks: ["taught-too-much"] },
    {
      name: "most can solve it alone: too much was taught, also when they are not content",
      more: { ratings: ratings([3, "alone"], [2, "alone"], [5, "not-alone"]) },
      speaks: ["taught-too-much", "execution"],
    },
    { name: "half can solve it alone", more: { ratings: ratings([4, "alone"], [3, "partly"]) }, speaks: [] },
    { name: "not content", more: { ratings: ratings([3, "partly"], [3, "partly"]) }, speaks: ["execution"] },
    { name: "people whom we do not know well", more: { belowThreshold: 3 }, speaks: ["target"] },
    { name: "an offer without a threshold", more: { belowThreshold: null }, speaks: [] },
    { name: "empty seats", more: { seats: 20, booked: 8 }, speaks: ["concept"] },
    { name: "it was so before", more: { before: { came: 10, wentOn: 6 } }, speaks: ["concept"] },
    { name: "many did not come", more: { came: 4 }, speaks: ["earlier-step"] },
    { name: "few of those who looked booked", more: { invited: { followed: 40, booked: 8 } }, speaks: ["earlier-step"] },
  ])("$name", ({ more, speaks }) => expect(speaking(more)).toEqual(speaks));

  test("the four causes are always named once, those for which the numbers speak first", () => {
    const rating = fc.record({ satisfaction: fc.integer({ min: 1, max: 5 }), alone: fc.constantFrom(...aloneAnswers) });
    fc.assert(
      fc.property(fc.array(rating, { maxLength: 12 }), fc.nat(30), fc.nat(30), fc.nat(30), (given, seats, booked, below) => {
        const came = Math.min(booked, 10);
        const found = likelyCauses({ ...figures, seats, booked, came, belowThreshold: below, ratings: countRatings(given) }, 60);
        expect(
          found
            .map(({ cause }) => cause)
            .filter((cause) => cause !== "taught-too-much")
            .toSorted(),
        ).toEqual(four.toSorted());
        expect(found.map(({ speaks }) => Number(speaks))).toEqual(found.map(({ speaks }) => Number(speaks)).toSorted((a, b) => b - a));
        expect(found.findIndex(({ cause }) => cause === "taught-too-much")).toBeLessThanOrEqual(0);
      }),
    );
  });
});
