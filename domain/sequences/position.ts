import * as z from "zod";

/** ISO 8601 in UTC with milliseconds. */
const instant = z.iso.datetime();

const journey = {
  enteredAt: instant,
  /** The nominal instant from which the next wait counts, whatever the real delay was. */
  anchor: instant,
  /** The next touch answers the lead's own act, so it does not wait for the window (features.md E2). */
  prompt: z.boolean(),
  /** Occurrence of the touches and steps made on this way through; one more whenever a person moves the lead to a step. */
  lap: z.int().positive(),
  /** Set while paused: nothing is due. */
  frozenAt: instant.optional(),
  /** End of the last pause: an event of the pause counts from here. */
  resumedAt: instant.optional(),
};

export const journeyOutcomes = ["completed", "goal", "left", "exited"] as const;
export type JourneyOutcome = (typeof journeyOutcomes)[number];

const positionSchema = z.discriminatedUnion("phase", [
  /** The step comes next and has not begun. */
  z.object({ ...journey, phase: z.literal("ready"), step: z.string() }),
  /** A send whose touch is made at `dueAt`. */
  z.object({ ...journey, phase: z.literal("sending"), step: z.string(), dueAt: instant }),
  /** A wait that ends at `dueAt`; `basis` is the field's value it was computed from. */
  z.object({ ...journey, phase: z.literal("waiting"), step: z.string(), dueAt: instant, basis: z.string().optional() }),
  /** A waitFor: events from `since` on count, up to `dueAt`. */
  z.object({ ...journey, phase: z.literal("listening"), step: z.string(), since: instant, dueAt: instant }),
  z.object({ ...journey, phase: z.literal("over"), outcome: z.enum(journeyOutcomes), detail: z.string().nullable() }),
]);

/** Where an enrolment is: small, plain JSON, and meaningful with the definition it was made for. */
export type Position = Readonly<z.infer<typeof positionSchema>>;
export type PositionIn<Phase extends Position["phase"]> = Extract<Position, { phase: Phase }>;

/** Null when `value` has not the shape of a position. */
export function readPosition(value: unknown): Position | null {
  return positionSchema.safeParse(value).data ?? null;
}

/** Id of the step where the journey stands; null when it is over. */
export function stepOf(position: Position): string | null {
  return position.phase === "over" ? null : position.step;
}

/** What every phase carries on to the next. */
export function journeyOf({ enteredAt, anchor, prompt, lap, frozenAt, resumedAt }: Position) {
  return { enteredAt, anchor, prompt, lap, ...(frozenAt && { frozenAt }), ...(resumedAt && { resumedAt }) };
}

/** The journey ends here, whatever it waited for. */
export function endJourney(position: Position, outcome: JourneyOutcome, detail: string | null): PositionIn<"over"> {
  return { ...journeyOf(position), phase: "over", outcome, detail };
}

/** An answer to the lead's own act is one for so long; after that the window holds again. Milliseconds. */
export const promptLasts = 86_400_000;
