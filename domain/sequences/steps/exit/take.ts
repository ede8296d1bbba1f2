import { endJourney } from "../../position.ts";
import { leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import type { ExitStep } from "./shape.ts";

/** Ends the enrolment with the outcome of the step. */
export function takeExit(run: Run, position: Standing, place: IndexedStep<ExitStep>): null {
  leave(run, position, place);
  run.position = endJourney(position, "exited", place.step.outcome);
  return null;
}
