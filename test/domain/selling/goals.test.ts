import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, kindsThatCount, standing } from "../../../domain/selling/evidence.ts";
import { doneBy } from "../../../domain/selling/goals.ts";
import { positionOf } from "../../../domain/selling/position.ts";
import { processSchema, type StepGoal } from "../../../domain/selling/process.ts";
import { nine } from "./a-process.ts";

const [own, sheet] = nine.steps.flatMap(({ goals }) => goals) as [StepGoal, StepGoal];
const on = (day: number) => new Date(Date.UTC(2027, 0, day));
const event = (id: string, kind: string, day: number, data: Record<string, unknown> = {}): Evidence => ({ id, kind, at: on(day), data });
const tick = (id: string, day: number, goal = "own-goal") => event(id, "stepGoalTicked", day, { goal });
const untick = (id: string, day: number, takesBack: string) => event(id, "stepGoalUnticked", day, { goal: "own-goal", takesBack });
const ids = (goal: StepGoal, events: Evidence[]) => doneBy(goal, standing(events)).map(({ id }) => id);

describe("a goal of a step", () => {
  test("that a person ticks is done by ticks of its key, and by no event", () => {
    expect(ids(own, [event("e", "documentOpened", 1), tick("other", 2, "else"), tick("t", 3)])).toEqual(["t"]);
    expect(ids(sheet, [event("e", "documentOpened", 1), tick("t", 3, "sheet-opened")])).toEqual(["e"]);
  });

  test("is no longer done when its tick was taken back, and done again by the next", () => {
    expect(ids(own, [tick("t", 1), untick("u", 2, "t")])).toEqual([]);
    expect(ids(own, [tick("t", 1), untick("u", 2, "t"), tick("again", 3)])).toEqual(["again"]);
  });

  test("moves nobody: the step is reached by its evidence alone", () => {
    expect(positionOf(nine, { source: null, scores: {}, events: [tick("t", 1)] }, []).step).toBeNull();
  });

  test("counts among the evidence only where a process asks people", () => {
    expect(kindsThatCount(nine, []).has("stepGoalTicked")).toBe(true);
    const without = { ...nine, steps: nine.steps.map((step) => ({ ...step, goals: [] })) };
    expect(kindsThatCount(without, []).has("stepGoalTicked")).toBe(false);
  });

  test.each([
    ["neither", {}],
    ["both", { ticked: true, reached: ["documentOpened"] }],
  ])("with %s of `reached` and `ticked` is refused", (_name, more) => {
    const goal = { goal: "own-goal", title: { en: "Their own goal" }, ...more };
    const found = processSchema.safeParse({ ...nine, steps: [{ ...nine.steps[0], goals: [goal] }] });
    expect(found.error?.issues).toMatchObject([{ path: ["steps", 0, "goals", 0] }]);
  });

  test("is the same in whatever order ticks and their undoing arrive, and however often", () => {
    const life = fc
      .array(fc.boolean(), { maxLength: 12 })
      .map((turns) =>
        turns.flatMap((isUndone, place) => [
          tick(`t${place}`, place + 1),
          ...(isUndone ? [untick(`u${place}`, place + 1, `t${place}`)] : []),
        ]),
      );
    fc.assert(
      fc.property(
        life.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
        ),
        ([events, shuffled]) => {
          expect(ids(own, shuffled)).toEqual(ids(own, events));
        },
      ),
    );
  });
});
