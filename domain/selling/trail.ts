import type { StepState } from "./position.ts";
import type { SellingProcess } from "./process.ts";

/** How many leads have come the same way: what a number of the funnel is counted from, and by which its people are found. */
export interface Trail {
  /** Steps that they reached. */
  readonly reached: readonly string[];
  readonly route: string | null;
  /** Reached steps whose evidence is older than that of a step before it. */
  readonly early: readonly string[];
  /** Steps reached so lately that the next need not be reached yet. */
  readonly young: readonly string[];
  readonly count: number;
}

/**
 * What a number of a step counts. `entered` are all who reached it; of them `moved` went on to the next step of their way, `waiting` may
 * still do so in time, and `stayed` did not. `began`: it is the first step of their way; `came`: from the step before; `passed`: although the
 * step before was not reached. `holes` have not reached it, and have reached a later one. `early`: before a step that comes before it.
 */
export const trailGroups = ["entered", "moved", "waiting", "stayed", "began", "came", "passed", "holes", "skipped", "early"] as const;
export type TrailGroup = (typeof trailGroups)[number];

/** The states of all steps on a trail, by step. */
export function statesOn({ steps, routes }: SellingProcess, { reached, route }: Pick<Trail, "reached" | "route">): StepState[] {
  const skips = routes.find((one) => one.route === route)?.skips ?? [];
  const last = steps.findLastIndex(({ step }) => reached.includes(step));
  return steps.map(({ step }, place) =>
    reached.includes(step) ? "reached" : skips.includes(step) ? "skipped" : place < last ? "hole" : "ahead",
  );
}

/** Whether the leads of a trail are counted by this number of this step. */
export function isCounted(process: SellingProcess, trail: Trail, step: string, group: TrailGroup): boolean {
  const states = statesOn(process, trail);
  const place = process.steps.findIndex((one) => one.step === step);
  const state = states[place];
  const before = beforeOn(states, place);
  const hasMoved = states[afterOn(states, place)] === "reached";
  const isYoung = !hasMoved && trail.young.includes(step);
  const isReached = state === "reached";
  switch (group) {
    case "entered":
      return isReached;
    case "moved":
      return isReached && hasMoved;
    case "waiting":
      return isReached && isYoung;
    case "stayed":
      return isReached && !hasMoved && !isYoung;
    case "began":
      return isReached && before < 0;
    case "came":
      return isReached && states[before] === "reached";
    case "passed":
      return isReached && before >= 0 && states[before] !== "reached";
    case "early":
      return isReached && trail.early.includes(step);
    case "holes":
      return state === "hole";
    case "skipped":
      return state === "skipped";
  }
}

/** The step of their own way before this one; -1: it is the first. */
export function beforeOn(states: readonly StepState[], place: number): number {
  return states.slice(0, place).findLastIndex((state) => state !== "skipped");
}

/** The step of their own way after this one; past the end: it is the last. */
export function afterOn(states: readonly StepState[], place: number): number {
  const next = states.findIndex((state, at) => at > place && state !== "skipped");
  return next < 0 ? states.length : next;
}
