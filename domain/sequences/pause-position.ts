import { journeyOf, NEVER, type Position, promptLasts } from "./position.ts";

/** Pauses: nothing is due until `resumePosition`. Pausing a paused position changes nothing. */
export function pausePosition(position: Position, pausedAt: Date): Position {
  return position.frozenAt === undefined ? { ...position, frozenAt: pausedAt.toISOString() } : position;
}

/**
 * Ends a pause. Every pending instant moves by the length of the pause, so the remaining time stays the same (rules.md TIM4). A send is
 * checked against the window again from its new instant.
 */
export function resumePosition(position: Position, pausedAt: Date, resumedAt: Date): Position {
  const pause = Math.max(0, resumedAt.getTime() - pausedAt.getTime());
  const moved = (text: string): string => new Date(Math.min(Date.parse(text) + pause, NEVER.getTime())).toISOString();
  const { frozenAt: _, ...journey } = journeyOf(position);
  const resumed = {
    ...journey,
    anchor: moved(position.anchor),
    prompt: position.prompt && pause <= promptLasts,
    resumedAt: resumedAt.toISOString(),
  };
  switch (position.phase) {
    case "ready":
      return { ...resumed, phase: "ready", step: position.step };
    case "sending":
      return { ...resumed, anchor: moved(position.dueAt), phase: "ready", step: position.step };
    case "waiting":
    case "listening":
    case "inviting":
      return { ...position, ...resumed, frozenAt: undefined, dueAt: moved(position.dueAt) };
    case "over":
      return position;
  }
}
