import { bookingEvents } from "../../../offers/booking-events.ts";
import { NOT_INTERESTED, TASK_COMPLETED } from "../../../tasks/outcomes.ts";
import type { Next } from "../../decision.ts";
import { faultOfWait } from "../../faults.ts";
import { earliest, laterOf, type Run } from "../../run.ts";
import { endOfWait } from "../../wait.ts";
import type { Request } from "../task/shape.ts";
import { dueOf } from "../task/take.ts";
import { endInvite, finishPart, type InvitePlace, type Inviting } from "./inviting.ts";
import { personSlot } from "./parts.ts";

/** Gives a person the task, and waits once more: from its completion, or from its due time. */
export function askPerson(run: Run, position: Inviting, { step }: InvitePlace, request: Request): Next | null {
  const end = dueOf(run, request, new Date(position.dueAt));
  if (end.kind !== "at") return faultOfWait(step, end);
  const until = endOfWait(step.every, end.at, run.definition.window, run.facts);
  if (until.kind !== "at") return faultOfWait(step, until);
  const { role, taskKind, script } = request;
  const slot = personSlot(step.id);
  run.effects.push({ kind: "task", step: slot, occurrence: position.lap, role, taskKind, script, dueAt: end.at });
  finishPart(run, position, slot, null);
  run.position = { ...position, stage: "person", anchor: run.now.toISOString(), dueAt: until.at.toISOString() };
  return null;
}

export function takePerson(run: Run, position: Inviting, place: InvitePlace): Next | null {
  const { step } = place;
  const completed = completionOf(run, position, personSlot(step.id));
  if (completed?.data.outcome === NOT_INTERESTED)
    return endInvite(run, position, place, { reason: "invitation-declined", anchor: afterPause(completed.at, position) });
  let until = new Date(position.dueAt);
  if (completed) {
    const end = endOfWait(step.every, new Date(afterPause(completed.at, position)), run.definition.window, run.facts);
    if (end.kind !== "at") return faultOfWait(step, end);
    until = end.at;
  }
  if (until > run.now) return { kind: "wait", wakeAt: until, waitsFor: [...bookingEvents, TASK_COMPLETED] };
  return endInvite(run, position, place, { reason: "not-booked", anchor: until.toISOString() });
}

/** The task names the step that it is of, since a lead may have several tasks. */
function completionOf({ definition, facts }: Run, { anchor }: Inviting, slot: string) {
  const asked = new Date(anchor);
  const step = `${definition.sequence}/${slot}`;
  return earliest(facts.events.filter(({ kind, at, data }) => kind === TASK_COMPLETED && at >= asked && data.step === step));
}

function afterPause(at: Date, { resumedAt }: Inviting): string {
  const text = at.toISOString();
  return laterOf(text, resumedAt ?? text);
}
