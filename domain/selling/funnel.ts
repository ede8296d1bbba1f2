import { isAtMost } from "../sessions/conversion.ts";
import type { SellingProcess, SellingStep } from "./process.ts";
import { SALE_STEP } from "./the-nine.ts";
import { afterOn, isCounted, statesOn, type Trail, type TrailGroup, trailGroups } from "./trail.ts";

/** How a rate stands against its goal. `early`: nobody's time is over yet; `none`: no goal, or nobody there. */
export type StepVerdict = "none" | "early" | "good" | "remark" | "alarm";

export type StepCounts = Readonly<Record<TrailGroup, number>>;

/** One step of the funnel. */
export interface FunnelStep extends StepCounts {
  readonly step: string;
  /** Share of those who entered that has moved on, from 0 to 1; null when nobody entered, and for the last step. */
  readonly rate: number | null;
  readonly verdict: StepVerdict;
}

/** How many went from a step to the next one of their way. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface Funnel {
  readonly steps: FunnelStep[];
  /** All leads that are counted. */
  readonly people: number;
  /** Of all rates: 0 as soon as one is 0; null when one is not known and none is 0. */
  readonly product: number | null;
  /** Leads that reached the step of the sale; null when the process has none. */
  readonly sales: number | null;
  readonly flows: Flow[];
}

/** The numbers of all steps. Each is the sum of the trails that it counts, so that it equals the people behind it. */
export function funnelOf(process: SellingProcess, trails: readonly Trail[]): Funnel {
  const steps = process.steps.map((step, place) => stepOf(process, trails, step, place === process.steps.length - 1));
  return {
    steps,
    people: sum(trails),
    product: productOf(steps.slice(0, -1).map(({ rate }) => rate)),
    sales: steps.find(({ step }) => step === SALE_STEP)?.entered ?? null,
    flows: flowsOf(process, trails),
  };
}

function stepOf(process: SellingProcess, trails: readonly Trail[], step: SellingStep, isLast: boolean): FunnelStep {
  const count = (group: TrailGroup) => sum(trails.filter((trail) => isCounted(process, trail, step.step, group)));
  const counts = Object.fromEntries(trailGroups.map((group) => [group, count(group)])) as StepCounts;
  return {
    step: step.step,
    ...counts,
    rate: isLast || counts.entered === 0 ? null : counts.moved / counts.entered,
    verdict: isLast ? "none" : verdictOf(step, counts),
  };
}

function verdictOf({ next }: SellingStep, { entered, moved, waiting }: StepCounts): StepVerdict {
  if (next === undefined || entered === 0) return "none";
  const settled = { came: entered - waiting, wentOn: moved };
  if (settled.came === 0) return "early";
  if (isAtMost(settled, next.alarm)) return "alarm";
  return settled.wentOn * 100 < next.target * settled.came ? "remark" : "good";
}

export function productOf(rates: readonly (number | null)[]): number | null {
  if (rates.includes(0)) return 0;
  return rates.reduce((product, rate) => (product === null || rate === null ? null : product * rate), 1 as number | null);
}

function flowsOf(process: SellingProcess, trails: readonly Trail[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const trail of trails) {
    const states = statesOn(process, trail);
    for (const [place, { step }] of process.steps.entries()) {
      const after = afterOn(states, place);
      const to = process.steps[after]?.step;
      if (states[place] !== "reached" || states[after] !== "reached" || to === undefined) continue;
      const key = `${step} ${to}`;
      flows.set(key, { from: step, to, count: (flows.get(key)?.count ?? 0) + trail.count });
    }
  }
  return [...flows.values()];
}

function sum(trails: readonly Trail[]): number {
  return trails.reduce((all, { count }) => all + count, 0);
}
