import { journeyOf, type Position, promptLasts } from "./position.ts";

/** Nothing is due until `resumePosition`. Pausing a paused position changes nothing. */
export function pausePosition(position: Position, pausedAt: Date): Position {
  return position.frozenAt === undefined ? { ...position, frozenAt: pausedAt.toISOString() } : position;
}

/**
 * Ends a pause: every pending instant moves by its length, so that what remained still remains (rules.md TIM4). A send
 * asks the window again from its moved instant.
 */
export function resumePosition(position: Position, pausedAt: Date, resumedAt: Date): Position {
  const pause = Math.max(0, resumedAt.getTime() - pausedAt.getTime());
  const moved = (text: string): string => new Date(Date.parse(text) + pause).toISOString();
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
      return { ...position, ...resumed, frozenAt: undefined, dueAt: moved(position.dueAt) };
    case "over":
      return position;
  }
}
