import type { ScoreRule } from "../scoring/score-rule.ts";
import { type LeadEvidence, reachedBy, routeOf, standing } from "./evidence.ts";
import type { SellingProcess } from "./process.ts";

/**
 * Where a lead stands with one step. A `hole` has no evidence although a later step has; it is never filled in. `skipped`: a declared route
 * leaves it out. `ahead`: neither it nor a later one was reached.
 */
export type StepState = "reached" | "hole" | "skipped" | "ahead";

export interface StepStanding {
  readonly step: string;
  readonly state: StepState;
  /** Of a reached one. */
  readonly at: Date | null;
  readonly eventId: string | null;
  /** Its evidence is older than that of a step before it. */
  readonly early: boolean;
}

/** A lead's position in the process. */
export interface Position {
  /** In the order of the process. */
  readonly steps: readonly StepStanding[];
  /** The furthest step that was reached, and when. */
  readonly step: string | null;
  readonly since: Date | null;
  /** When the first of all steps was reached: by it a lead belongs to a period. */
  readonly enteredAt: Date | null;
  /** Key of the declared route that they are on. */
  readonly route: string | null;
}

/**
 * The position that the evidence gives. A function of the evidence alone: in whatever order it came in, and however often, the position is
 * the same, and what is not proved stays open.
 */
export function positionOf(process: SellingProcess, { source, events, scores }: LeadEvidence, rules: ScoreRule[]): Position {
  const ordered = standing(events);
  const route = routeOf(process, source, ordered);
  const reached = process.steps.map((step) => reachedBy(step, ordered, scores, rules));
  const last = reached.findLastIndex((one) => one !== null);
  const steps = process.steps.map(({ step }, place): StepStanding => {
    const found = reached[place] ?? null;
    return {
      step,
      state: found ? "reached" : route?.skips.includes(step) ? "skipped" : place < last ? "hole" : "ahead",
      at: found?.at ?? null,
      eventId: found?.eventId ?? null,
      early: found !== null && reached.slice(0, place).some((earlier) => earlier !== null && earlier.at > found.at),
    };
  });
  const instants = reached.flatMap((one) => one?.at.getTime() ?? []);
  return {
    steps,
    step: process.steps[last]?.step ?? null,
    since: reached[last]?.at ?? null,
    enteredAt: instants.length === 0 ? null : new Date(Math.min(...instants)),
    route: route?.route ?? null,
  };
}
