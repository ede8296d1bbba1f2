import type { Evidence } from "./evidence.ts";
import type { StepGoal } from "./process.ts";

/** The event of a tick: `goal` is its key. Whichever process is published later, the tick is of the goal with that key. */
export const GOAL_TICKED = "stepGoalTicked";

/** The events by which a goal is done, the oldest first; none while it is not. `events` are those of `standing`. */
export function doneBy({ goal, reached, ticked }: StepGoal, events: readonly Evidence[]): Evidence[] {
  return events.filter(({ kind, data }) => (ticked ? kind === GOAL_TICKED && data.goal === goal : reached.includes(kind)));
}
