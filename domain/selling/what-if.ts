import { type Funnel, productOf } from "./funnel.ts";
import { SALE_STEP } from "./the-nine.ts";

/** A step as it would be. */
export interface SupposedStep {
  readonly step: string;
  /** Null when it depends on a rate that nobody knows. */
  readonly entered: number | null;
  readonly moved: number | null;
  /** From 0 to 1. */
  readonly rate: number | null;
}

export interface Supposed {
  readonly steps: SupposedStep[];
  readonly product: number | null;
  /** Leads that would reach the step of the sale. */
  readonly sales: number | null;
}

/**
 * The funnel with some rates replaced: as many begin as did, and those who came past a hole or by a route stay as they are. With no rate
 * replaced it is the funnel itself. `rates` are from 0 to 1, by step; one of the last step has no effect.
 */
export function whatIf({ steps, flows }: Funnel, rates: Readonly<Record<string, number>>): Supposed {
  const supposed: SupposedStep[] = [];
  /** What comes to each step from the steps before. */
  const arriving = new Map<string, number | null>();
  for (const [place, { step, began, passed, rate: measured }] of steps.entries()) {
    const isLast = place === steps.length - 1;
    const arrived = arriving.get(step) ?? (arriving.has(step) ? null : 0);
    const entered = arrived === null ? null : began + passed + arrived;
    const rate = isLast ? null : (rates[step] ?? measured);
    const moved = entered === 0 ? 0 : entered === null || rate === null ? null : entered * rate;
    supposed.push({ step, entered, moved: isLast ? 0 : moved, rate });
    for (const { to, share } of waysOn(step, steps[place + 1]?.step, flows)) {
      const before = arriving.get(to) ?? (arriving.has(to) ? null : 0);
      arriving.set(to, before === null || moved === null ? null : before + moved * share);
    }
  }
  return {
    steps: supposed,
    product: productOf(supposed.slice(0, -1).map(({ rate }) => rate)),
    sales: supposed.find(({ step }) => step === SALE_STEP)?.entered ?? null,
  };
}

/** Those who go on divide as they did; where nobody has gone on yet, all go to the step after it. */
function waysOn(step: string, after: string | undefined, flows: Funnel["flows"]): { to: string; share: number }[] {
  const own = flows.filter(({ from, count }) => from === step && count > 0);
  const all = own.reduce((sum, { count }) => sum + count, 0);
  if (all > 0) return own.map(({ to, count }) => ({ to, share: count / all }));
  return after === undefined ? [] : [{ to: after, share: 1 }];
}
