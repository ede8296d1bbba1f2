import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingsOf } from "../../../domain/selling/findings.ts";
import { funnelOf } from "../../../domain/selling/funnel.ts";
import { processSchema, type SellingProcess } from "../../../domain/selling/process.ts";
import { theNine } from "../../../domain/selling/the-nine.ts";
import { isCounted, type Trail, trailGroups } from "../../../domain/selling/trail.ts";
import { whatIf } from "../../../domain/selling/what-if.ts";
import { nine } from "./a-process.ts";

const upTo = (place: number, count: number, more: Partial<Trail> = {}): Trail => ({
  ...{ reached: theNine.slice(0, place), route: null, early: [], young: [], count },
  ...more,
});
const kindsOf = (process: SellingProcess, trails: readonly Trail[]) =>
  findingsOf(process, funnelOf(process, trails)).map(({ kind, step }) => `${kind} ${step}`);

describe("a funnel", () => {
  const trails = [upTo(1, 40), upTo(4, 30), upTo(6, 10), upTo(7, 12), upTo(9, 8)];
  const funnel = funnelOf(nine, trails);
  const at = (step: string) => funnel.steps.find((one) => one.step === step);

  test("counts who entered and moved on, and its product is that of its rates", () => {
    expect(funnel.steps.map(({ entered, moved }) => [entered, moved])).toEqual([
      ...[
        [100, 60],
        [60, 60],
        [60, 60],
        [60, 30],
        [30, 30],
        [30, 20],
        [20, 8],
        [8, 8],
        [8, 0],
      ],
    ]);
    expect(at("list")?.rate).toBe(0.6);
    expect(funnel.product).toBeCloseTo(0.08, 10);
    expect(funnel.sales).toBe(20);
  });

  test("exactly at the alarm is an alarm, and those whose time is not over are not held against it", () => {
    const sixty = [upTo(4, 4), upTo(5, 6)];
    expect(kindsOf(nine, sixty)).toContain("alarm front-end-delivered");
    const waiting = [upTo(4, 4, { young: ["front-end-delivered"] }), upTo(5, 6)];
    expect(kindsOf(nine, waiting)).not.toContain("alarm front-end-delivered");
    expect(findingsOf(nine, funnelOf(nine, sixty)).find(({ kind }) => kind === "alarm")?.text).toEqual({
      ja: "「front-end-delivered」から次へ進んだ割合が60%で、警報の60%以下です。考えられる原因: 集めている人が違う、進め方。",
      en: '60% went on from "front-end-delivered": at or under the alarm of 60%. Likely causes: the wrong people are attracted; the way it is carried out.',
    });
  });

  test("a zero step is shouted once, and makes the product zero", () => {
    const stopped = [upTo(6, 10)];
    expect(funnelOf(nine, stopped).product).toBe(0);
    expect(kindsOf(nine, stopped)).toContain("zero presented");
    expect(kindsOf(nine, stopped).filter((kind) => kind.startsWith("zero"))).toHaveLength(1);
  });

  test("a step that nobody took, and a step that came too early, are shouted", () => {
    const holed: Trail = { ...upTo(9, 5), reached: theNine.filter((step) => step !== "consultation") };
    expect(kindsOf(nine, [holed])).toContain("empty consultation");
    expect(kindsOf(nine, [upTo(9, 5, { early: ["presented"] })])).toContain("early presented");
  });

  test("a route that skips steps leaves no hole, and its people begin where it begins", () => {
    const talk: Trail = { ...{ reached: ["consultation", "presented"], route: "talk-at-the-show", early: [], young: [] }, count: 7 };
    const { steps } = funnelOf(nine, [talk]);
    expect(steps.map(({ began }) => began)).toEqual([0, 0, 0, 0, 7, 0, 0, 0, 0]);
    expect(steps.reduce((all, { holes }) => all + holes, 0)).toBe(0);
  });

  test("a definition without one of the nine, or in another order, is shouted", () => {
    const { steps, ...process } = nine;
    expect(kindsOf({ ...process, steps: steps.filter(({ step }) => step !== "care") }, trails)).toContain("missing care");
    const [list, trust, ...others] = steps;
    if (!list || !trust) throw new Error("the process has no steps");
    expect(kindsOf({ ...process, steps: [trust, list, ...others] }, trails)).toContain("order list");
  });

  test("all on target and no sale: look at the product", () => {
    const judged = processSchema.parse({
      ...nine,
      steps: nine.steps.map((step) => (step.step === "closed" ? step : { ...step, next: { target: 80, alarm: 60 } })),
    });
    expect(kindsOf(judged, [upTo(6, 9), upTo(5, 1)])).toContain("product closed");
    expect(kindsOf(judged, [upTo(6, 9), upTo(5, 9)])).not.toContain("product closed");
    expect(kindsOf(judged, [upTo(6, 9), upTo(7, 1)])).not.toContain("product closed");
  });

  test("what if half came to the consultation, and all were sold to", () => {
    const supposed = whatIf(funnel, { "front-end-delivered": 0.75, presented: 1 });
    expect(supposed.sales).toBeCloseTo(45, 10);
    expect(supposed.product).toBeCloseTo(0.6 * 0.75 * 0.4, 10);
  });

  test("a rate that nobody knows makes what follows unknown, until it is supposed", () => {
    const begun = funnelOf(nine, [upTo(2, 10), upTo(1, 10)]);
    expect(whatIf(begun, { trust: 0.5 }).sales).toBeNull();
    const all = Object.fromEntries(theNine.slice(1).map((step) => [step, 0.5]));
    expect(whatIf(begun, all).sales).toBeCloseTo(20 * 0.5 * 0.5 ** 5, 10);
  });
});

const someTrail = fc.record({
  reached: fc.subarray([...theNine], { minLength: 1 }),
  route: fc.constantFrom("talk-at-the-show", null),
  early: fc.constant([]),
  young: fc.subarray([...theNine]),
  count: fc.integer({ min: 1, max: 50 }),
});
const someTrails = fc.array(someTrail, { maxLength: 20 });

test("each number equals the people whom it counts, and the numbers of a step add up", () => {
  fc.assert(
    fc.property(someTrails, (trails) => {
      const { steps, flows } = funnelOf(nine, trails);
      for (const step of steps) {
        for (const group of trailGroups) {
          const people = trails
            .flatMap((trail) => Array<Trail>(trail.count).fill(trail))
            .filter((one) => isCounted(nine, one, step.step, group));
          expect(step[group]).toBe(people.length);
        }
        expect(step.entered).toBe(step.began + step.came + step.passed);
        expect(step.entered).toBe(step.moved + step.waiting + step.stayed);
        expect(step.came).toBe(flows.filter(({ to }) => to === step.step).reduce((all, { count }) => all + count, 0));
        expect(step.moved).toBe(flows.filter(({ from }) => from === step.step).reduce((all, { count }) => all + count, 0));
      }
    }),
  );
});

test("with no rate replaced, what-if is the funnel", () => {
  fc.assert(
    fc.property(someTrails, (trails) => {
      const funnel = funnelOf(nine, trails);
      const supposed = whatIf(funnel, {});
      for (const [place, step] of funnel.steps.entries()) expect(supposed.steps[place]?.entered).toBeCloseTo(step.entered, 6);
      expect(supposed.product).toBe(funnel.product);
    }),
  );
});
