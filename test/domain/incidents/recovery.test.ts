import fc from "fast-check";
import { expect, test } from "vitest";
import {
  barsSelling,
  type IncidentAct,
  isMissed,
  mayAct,
  type Outcome,
  outcomes,
  type Rating,
  type Recovery,
  ratingOf,
  ratings,
  type StepFacts,
  stepOf,
} from "../../../domain/incidents/recovery.ts";
import { defaultSeverities, mergeSeverities } from "../../../domain/incidents/severity.ts";

const day = (n: number) => new Date(Date.UTC(2027, 2, n));

test("a deadline has passed at its instant (COM3)", () => {
  expect(isMissed(day(2), new Date(day(2).getTime() - 1))).toBe(false);
  expect(isMissed(day(2), day(2))).toBe(true);
});

test.each([
  ["open", "respond"],
  ["apologised", "fix"],
  ["closed", null],
] as const)("what is next while it is %s", (state, step) => {
  expect(stepOf({ state, rating: null, fixedAt: null, deliveredAt: null }, day(1))).toBe(step);
});

test("after the fix the next delivery is prepared, asked for again after two weeks, rated, then it is closed", () => {
  const fixed: StepFacts = { state: "fixed", rating: null, fixedAt: day(1), deliveredAt: null };
  expect(stepOf(fixed, day(1))).toBe("prepare");
  expect(stepOf(fixed, new Date(day(15).getTime() - 1))).toBe("prepare");
  expect(stepOf(fixed, day(15))).toBe("remind");
  expect(stepOf({ ...fixed, deliveredAt: day(20) }, day(20))).toBe("rate");
  expect(stepOf({ ...fixed, deliveredAt: day(20), rating: "met" }, day(20))).toBe("close");
});

test("a customer's score says how the delivery was", () => {
  expect([5, 4, 3, 2, 1].map(ratingOf)).toEqual(["exceeded", "exceeded", "met", "below", "below"]);
});

test("the severities of a playbook replace those of the same key, and the others stay", () => {
  const own = { key: "fatal", title: { ja: "重大" }, respondWithin: 2, fixWithin: 4, fatal: true };
  expect(mergeSeverities([own]).map(({ key, respondWithin }) => [key, respondWithin])).toEqual([
    ["fatal", 2],
    ["minor", 8],
    ["serious", 4],
  ]);
  expect(mergeSeverities([])).toEqual(defaultSeverities);
  expect(defaultSeverities.filter(({ fatal }) => fatal).map(({ key }) => key)).toEqual(["fatal"]);
});

type Doing = { act: Exclude<IncidentAct, "rate" | "close"> } | { act: "rate"; rating: Rating } | { act: "close"; outcome: Outcome };

/** What the acts do, as the services do it. */
function after(recovery: Recovery, doing: Doing): Recovery {
  switch (doing.act) {
    case "apologise":
      return { ...recovery, state: "apologised" };
    case "fix":
      return { ...recovery, state: "fixed" };
    case "rate":
      return { ...recovery, rating: doing.rating };
    case "close":
      return { ...recovery, state: "closed" };
    case "reopen":
      return { state: "open", rating: null };
  }
}

const doings = fc.oneof(
  fc.constantFrom("apologise" as const, "fix" as const, "reopen" as const).map((act): Doing => ({ act })),
  fc.constantFrom(...ratings).map((rating): Doing => ({ act: "rate", rating })),
  fc.constantFrom(...outcomes).map((outcome): Doing => ({ act: "close", outcome })),
);

test("whatever staff do: nobody is a fan or kept without apology, fix; selling is barred until it is over or made good", () =>
  fc.assert(
    fc.property(fc.array(doings, { maxLength: 20 }), (wishes) => {
      let recovery: Recovery = { state: "open", rating: null };
      let done: string[] = [];
      for (const wish of wishes) {
        const outcome = wish.act === "close" ? wish.outcome : undefined;
        if (!mayAct(recovery, wish.act, outcome)) continue;
        if (outcome === "fan" || outcome === "kept") expect(done).toEqual(expect.arrayContaining(["apologise", "fix"]));
        done = wish.act === "reopen" ? [] : [...done, wish.act];
        recovery = after(recovery, wish);
        const isMadeGood = recovery.state === "closed" || (done.includes("fix") && recovery.rating === "exceeded");
        expect(barsSelling(recovery)).toBe(!isMadeGood);
      }
    }),
  ));
