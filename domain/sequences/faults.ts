import type { Next } from "./decision.ts";
import type { StepDefinition } from "./steps/step-kind.ts";
import type { WaitEnd } from "./wait.ts";

/** Parks the enrolment at the step. `code` is stable and has a sentence in reasons.ts; `message` says what to correct. */
export function fault(step: string | null, code: string, message: string): Next {
  return { kind: "fault", step, code, message };
}

export function neverOpens(step: StepDefinition): Next {
  return fault(step.id, "window-never-opens", "The sending window does not open within 400 days; correct the window or the days off.");
}

/** The enrolment is in a phase that the step does not have: a new version uses the id for a step of another kind. */
export function changedStep(step: StepDefinition): Next {
  return fault(step.id, "step-changed", `Step "${step.id}" is no longer what this lead was waiting in; move the lead to a step.`);
}

export function faultOfWait(step: StepDefinition, end: Exclude<WaitEnd, { kind: "at" }>): Next {
  if (end.kind === "never-opens") return neverOpens(step);
  if (end.kind === "never")
    return fault(step.id, "never-due", `The date of step "${step.id}" stands for never; write the date that is meant.`);
  if (end.kind === "field-missing" || end.kind === "no-date")
    return fault(step.id, "field-missing", `Step "${step.id}" needs a date in field "${end.field}".`);
  return fault(step.id, "field-not-a-date", `Field "${end.field}" holds no date of the calendar; correct it for this lead.`);
}
