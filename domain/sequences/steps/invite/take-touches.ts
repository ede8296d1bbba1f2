import { bookingEvents } from "../../../offers/booking-events.ts";
import { defaultLateness } from "../../../touches/lateness.ts";
import type { PlannedMessage } from "../../../touches/planned-message.ts";
import type { Next } from "../../decision.ts";
import { faultOfWait, neverOpens } from "../../faults.ts";
import { promptLasts } from "../../position.ts";
import { explain, type Run } from "../../run.ts";
import { endOfWait } from "../../wait.ts";
import { endInvite, finishPart, type InvitePlace, type Inviting, openingFrom } from "./inviting.ts";
import { touchSlot } from "./parts.ts";
import { askPerson } from "./take-person.ts";

/** Plans the touch that is due. After the last one: the person, or the end. */
export function takeTouches(run: Run, position: Inviting, place: InvitePlace): Next | null {
  const { step } = place;
  const due = new Date(position.dueAt);
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: bookingEvents };
  const plan = step.messages[position.given];
  if (plan === undefined) {
    if (step.person === null) return endInvite(run, position, place, { reason: "not-booked", anchor: position.dueAt });
    return askPerson(run, position, place, step.person);
  }
  const lateMinutes = (run.now.getTime() - due.getTime()) / 60_000;
  if (lateMinutes > (step.late ?? defaultLateness).after) return takeLateTouch(run, position, place, Math.floor(lateMinutes));
  planTouch(run, position, place, plan);
  return toNext(run, position, place);
}

function planTouch(run: Run, position: Inviting, { step }: InvitePlace, plan: readonly PlannedMessage[]): void {
  const { window, category, topic } = run.definition;
  const due = new Date(position.dueAt);
  const slot = touchSlot(step.id, position.given + 1);
  run.effects.push({
    kind: "touch",
    slot,
    occurrence: position.lap,
    plan,
    dueAt: due,
    prompt: position.prompt && run.now.getTime() - due.getTime() <= promptLasts,
    late: step.late,
    window,
    category,
    topic,
  });
  finishPart(run, position, slot, null);
}

/** The touch after this one, or what follows the last one, counts from the nominal instant of this one. */
function toNext(run: Run, position: Inviting, { step }: InvitePlace): Next | null {
  const end = endOfWait(step.every, new Date(position.anchor), run.definition.window, run.facts);
  if (end.kind !== "at") return faultOfWait(step, end);
  const given = position.given + 1;
  const at = given < step.messages.length ? openingFrom(run, end.at) : end.at;
  if (at === null) return neverOpens(step);
  run.position = { ...position, given, prompt: false, anchor: at.toISOString(), dueAt: at.toISOString() };
  return null;
}

/** Lateness (features.md D7), as of `send`: the touch goes now, with or without shifting the later ones, or not at all. */
function takeLateTouch(run: Run, position: Inviting, place: InvitePlace, lateMinutes: number): Next | null {
  const { step } = place;
  const answer = (step.late ?? defaultLateness).then;
  const inputs = { dueAt: position.dueAt, lateMinutes, then: answer };
  const slot = touchSlot(step.id, position.given + 1);
  if (answer === "drop" || (answer === "collapse" && isNextDue(run, position, place))) {
    const reason = answer === "drop" ? "late" : "collapsed";
    explain(run, { kind: "invite", id: slot }, "skip", reason, null, inputs);
    finishPart(run, position, slot, reason);
    return toNext(run, position, place);
  }
  const due = openingFrom(run, run.now);
  if (due === null) return neverOpens(step);
  explain(run, { kind: "invite", id: slot }, "defer", "late", due, inputs);
  const at = due.toISOString();
  run.position = { ...position, prompt: false, anchor: answer === "shift" ? at : position.anchor, dueAt: at };
  return null;
}

function isNextDue(run: Run, position: Inviting, { step }: InvitePlace): boolean {
  if (position.given + 1 >= step.messages.length) return false;
  const end = endOfWait(step.every, new Date(position.anchor), run.definition.window, run.facts);
  return end.kind === "at" && end.at <= run.now;
}
