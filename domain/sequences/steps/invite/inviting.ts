import { nextOpening } from "../../../time/window.ts";
import type { PositionIn } from "../../position.ts";
import { explain, leave, type Run } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import { partsOf } from "./parts.ts";
import type { InviteStep } from "./shape.ts";

export type Inviting = PositionIn<"inviting">;
export type InvitePlace = IndexedStep<InviteStep>;

/** When the sequence's window is open, from this instant on; null: never. */
export function openingFrom({ definition: { window }, facts }: Run, from: Date): Date | null {
  return nextOpening(window, facts.zone, from, facts.holidays);
}

/** Counts a part of the step, as a step is counted. */
export function finishPart(run: Run, { lap }: Inviting, slot: string, skipped: string | null): void {
  const outcome = skipped === null ? "done" : "skipped";
  run.effects.push({ kind: "stepDone", step: slot, occurrence: lap, outcome, reason: skipped, at: run.now });
}

/** Ends the step without a booking. */
export function endInvite(run: Run, position: Inviting, place: InvitePlace, { reason, anchor }: { reason: string; anchor: string }): null {
  const { step } = place;
  explain(run, step, "choose", reason, null, { offer: step.offer, touches: position.given });
  withdraw(run, position, step);
  leave(run, position, place, { anchor, prompt: false, into: step.otherwise });
  return null;
}

/** What the step still has planned loses its reason. */
export function withdraw(run: Run, position: Inviting, step: InviteStep): void {
  if (position.stage === "threshold") return;
  const slots = partsOf(step).map(({ id }) => id);
  run.effects.push({ kind: "withdraw", slots, occurrence: position.lap, reason: "invitation-over" });
}
