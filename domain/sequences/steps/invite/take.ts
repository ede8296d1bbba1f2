import { bookingEvents, isBookingOf } from "../../../offers/booking-events.ts";
import { missingPoints, offerChanged, SCORE_CHANGED } from "../../../offers/threshold.ts";
import { addDuration } from "../../../time/zoned.ts";
import type { Next } from "../../decision.ts";
import { changedStep, neverOpens } from "../../faults.ts";
import { journeyOf, type PositionIn } from "../../position.ts";
import { earliest, explain, laterOf, leave, type Run, type Standing } from "../../run.ts";
import { type InvitePlace, type Inviting, openingFrom, withdraw } from "./inviting.ts";
import type { InviteStep } from "./shape.ts";
import { takePerson } from "./take-person.ts";
import { takeTouches } from "./take-touches.ts";

/** Waits for the offer's threshold, then plans touch after touch, then asks a person. A booking ends it, whatever it waits for. */
export function takeInvite(run: Run, position: Standing, place: InvitePlace): Next | null {
  if (position.phase === "ready") return reachInvite(run, position, place);
  if (position.phase !== "inviting") return changedStep(place.step);
  if (isWon(run, position, place)) return null;
  switch (position.stage) {
    case "threshold":
      return takeThreshold(run, position, place);
    case "touches":
      return takeTouches(run, position, place);
    case "person":
      return takePerson(run, position, place);
  }
}

function reachInvite(run: Run, position: PositionIn<"ready">, place: InvitePlace): Next | null {
  const { step } = place;
  if (run.facts.offers?.[step.offer]?.booked) {
    explain(run, step, "choose", "already-booked", null, { offer: step.offer });
    leave(run, position, place, { into: step.won });
    return null;
  }
  const { scores, threshold, isReached } = thresholdOf(run, step);
  const until = addDuration(run.facts.zone, new Date(position.anchor), step.within);
  const reached: Inviting = {
    ...journeyOf(position),
    phase: "inviting",
    stage: "threshold",
    step: step.id,
    since: position.anchor,
    given: 0,
    dueAt: until.toISOString(),
  };
  if (isReached) return beginTouches(run, reached, place, new Date(position.anchor));
  explain(run, step, "choose", "below-threshold", until, { offer: step.offer, threshold, scores });
  run.position = { ...reached, prompt: false };
  return null;
}

function takeThreshold(run: Run, position: Inviting, place: InvitePlace): Next | null {
  const { step } = place;
  const { scores, threshold, isReached } = thresholdOf(run, step);
  if (isReached || position.waived) return beginTouches(run, position, place, run.now);
  const until = new Date(position.dueAt);
  if (until > run.now) return { kind: "wait", wakeAt: until, waitsFor: [...bookingEvents, SCORE_CHANGED, offerChanged(step.offer)] };
  explain(run, step, "choose", "threshold-missed", null, { offer: step.offer, threshold, scores });
  leave(run, position, place, { anchor: position.dueAt, into: step.otherwise });
  return null;
}

/** From now on the lead is invited. `from`: the nominal instant at which they reached the threshold. */
function beginTouches(run: Run, position: Inviting, { step }: InvitePlace, from: Date): Next | null {
  const { scores, threshold, isReached } = thresholdOf(run, step);
  const opening = position.prompt || position.waived ? from : openingFrom(run, from);
  if (opening === null) return neverOpens(step);
  const reason = isReached ? "threshold-reached" : "threshold-waived";
  if (Object.keys(threshold).length > 0) explain(run, step, "choose", reason, null, { offer: step.offer, threshold, scores });
  run.effects.push({ kind: "invitation", step: step.id, occurrence: position.lap, offer: step.offer, at: run.now });
  const at = opening.toISOString();
  run.position = { ...position, stage: "touches", anchor: at, dueAt: at };
  return null;
}

/** Those scores that the offer asks for, and whether they suffice. */
function thresholdOf({ facts }: Run, { offer }: InviteStep) {
  const threshold = facts.offers?.[offer]?.threshold ?? {};
  const scores = Object.fromEntries(Object.keys(threshold).map((dimension) => [dimension, facts.scores[dimension] ?? 0]));
  return { threshold, scores, isReached: Object.keys(missingPoints(threshold, scores)).length === 0 };
}

/** A booking ends the step: what it still has planned loses its reason, and the journey goes on from the booking. */
function isWon(run: Run, position: Inviting, place: InvitePlace): boolean {
  const { step } = place;
  const since = new Date(position.since);
  const booking = earliest(run.facts.events.filter((event) => event.at >= since && isBookingOf(step.offer, event)));
  if (booking === undefined) return false;
  const inputs = { offer: step.offer, event: booking.kind, eventId: booking.id, touches: position.given };
  explain(run, step, "choose", "invitation-accepted", null, inputs);
  const at = booking.at.toISOString();
  withdraw(run, position, step);
  leave(run, position, place, { anchor: laterOf(at, position.resumedAt ?? at), prompt: booking.actor === "lead", into: step.won });
  return true;
}
