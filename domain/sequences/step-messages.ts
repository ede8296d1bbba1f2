import type { PlannedMessage } from "../touches/planned-message.ts";
import type { Step } from "./definition.ts";
import { touchSlot } from "./steps/invite/parts.ts";

/** A message that a step plans, with the slot of its touch. */
export interface StepMessage {
  readonly id: string;
  /** Id of the step. */
  readonly step: string;
  readonly plan: readonly PlannedMessage[];
}

/** The messages of a step in their order; none for a step that sends nothing. */
export function messagesOf(step: Step): readonly StepMessage[] {
  switch (step.kind) {
    case "send":
      return [{ id: step.id, step: step.id, plan: step.plan }];
    case "invite":
      return step.messages.map((plan, index) => ({ id: touchSlot(step.id, index + 1), step: step.id, plan }));
    default:
      return [];
  }
}

/** The keys of the templates that a step names, scripts too, each once. */
export function templatesOf(step: Step): readonly string[] {
  const script = step.kind === "task" ? step.script : step.kind === "invite" ? step.person?.script : undefined;
  const messages = messagesOf(step).flatMap(({ plan }) => plan.map(({ template }) => template));
  return [...new Set(script === undefined ? messages : [...messages, script])];
}
