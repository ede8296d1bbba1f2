import { matchesWhere } from "../../../events/matches-where.ts";
import { friendshipEvents, standingBlock } from "../../../line/friend-answers.ts";
import { addDuration } from "../../../time/zoned.ts";
import type { FactEvent, Next } from "../../decision.ts";
import { changedStep } from "../../faults.ts";
import { journeyOf } from "../../position.ts";
import { earliest, explain, laterOf, leave, type Run, type Standing } from "../../run.ts";
import type { IndexedStep } from "../../step-index.ts";
import type { WaitForStep } from "./shape.ts";

/**
 * When the event comes, goes into `satisfied` and counts from the event. When the time is up, goes into `otherwise`; so it does at once when
 * the lead blocks the LINE account and the event can only come from there.
 */
export function takeWaitFor(run: Run, position: Standing, place: IndexedStep<WaitForStep>): Next | null {
  const { step } = place;
  if (position.phase === "ready") {
    const end = addDuration(run.facts.zone, new Date(position.anchor), step.within);
    run.position = {
      ...journeyOf(position),
      prompt: false,
      phase: "listening",
      step: step.id,
      since: position.anchor,
      dueAt: end.toISOString(),
    };
    return null;
  }
  if (position.phase !== "listening") return changedStep(step);
  const since = new Date(position.since);
  const due = new Date(position.dueAt);
  const meanwhile = run.facts.events.filter(({ at }) => at >= since && at <= due);
  const event = earliest(meanwhile.filter((candidate) => answers(step, candidate)));
  if (event) {
    explain(run, step, "choose", "event", null, { event: event.kind, eventId: event.id });
    const at = event.at.toISOString();
    leave(run, position, place, { anchor: laterOf(at, position.resumedAt ?? at), prompt: event.actor === "lead", into: step.satisfied });
    return null;
  }
  const friendship = friendshipEvents(step.event);
  const block = friendship.length > 0 ? standingBlock(meanwhile) : undefined;
  if (block) {
    explain(run, step, "choose", "line-blocked", null, { event: step.event, since: position.since });
    const at = block.at.toISOString();
    leave(run, position, place, { anchor: laterOf(at, position.resumedAt ?? at), into: step.otherwise });
    return null;
  }
  if (due > run.now) return { kind: "wait", wakeAt: due, waitsFor: [step.event, ...friendship] };
  explain(run, step, "choose", "timed-out", null, { event: step.event, since: position.since });
  leave(run, position, place, { anchor: position.dueAt, into: step.otherwise });
  return null;
}

function answers(step: WaitForStep, event: FactEvent): boolean {
  return event.kind === step.event && matchesWhere(event.data, step.where);
}
