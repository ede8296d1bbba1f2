/** Instants are ISO 8601 in UTC with milliseconds. */
type Instant = string;

interface Journey {
  readonly enteredAt: Instant;
  /** The nominal instant from which the next wait counts, whatever the real delay was. */
  readonly anchor: Instant;
  /** The next touch answers the lead's own act, so it does not wait for the window (features.md E2). */
  readonly prompt: boolean;
  /** Occurrence of the touches and steps made on this way through; one more whenever a person moves the lead to a step. */
  readonly lap: number;
  /** Set while paused: nothing is due. */
  readonly frozenAt?: Instant;
  /** End of the last pause: an event of the pause counts from here. */
  readonly resumedAt?: Instant;
}

export type JourneyOutcome = "completed" | "goal" | "left" | "exited";

type Place =
  /** The step comes next and has not begun. */
  | { readonly phase: "ready"; readonly step: string }
  /** A send whose touch is made at `dueAt`. */
  | { readonly phase: "sending"; readonly step: string; readonly dueAt: Instant }
  /** A wait that ends at `dueAt`; `basis` is the field's value it was computed from. */
  | { readonly phase: "waiting"; readonly step: string; readonly dueAt: Instant; readonly basis?: string }
  /** A waitFor: events from `since` on count, up to `dueAt`. */
  | { readonly phase: "listening"; readonly step: string; readonly since: Instant; readonly dueAt: Instant }
  | { readonly phase: "over"; readonly outcome: JourneyOutcome; readonly detail: string | null };

/** Where an enrolment is: small, plain JSON, and meaningful with the definition it was made for. */
export type Position = Journey & Place;

/** Id of the step where the journey stands; null when it is over. */
export function stepOf(position: Position): string | null {
  return position.phase === "over" ? null : position.step;
}
