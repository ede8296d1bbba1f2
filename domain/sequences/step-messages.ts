import type { PlannedMessage } from "../touches/planned-message.ts";
import type { Step } from "./definition.ts";
import { touchSlot } from "./steps/invite/parts.ts";

/** A message that a step plans, with the slot of its touch. */
export interface StepMessage {
  readonly id: string;
  readonly plan: readonly PlannedMessage[];
}

/** The messages of a step in their order; none for a step that sends nothing. */
export function messagesOf(step: Step): readonly StepMessage[] {
  switch (step.kind) {
    case "send":
      return [{ id: step.id, plan: step.plan }];
    case "invite":
      return step.messages.map((plan, index) => ({ id: touchSlot(step.id, index + 1), plan }));
    default:
      return [];
  }
}
