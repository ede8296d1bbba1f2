import * as z from "zod";

/** ISO 8601 in UTC with milliseconds. */
const instant = z.iso.datetime();

const journey = {
  enteredAt: instant,
  /** The nominal instant from which the next wait counts. Real delays do not change it. */
  anchor: instant,
  /** True if the next touch answers the lead's own act, so it does not wait for the window (features.md E2). */
  prompt: z.boolean(),
  /** Occurrence number of the touches and steps of this pass. Increases by one whenever staff moves the lead to a step. */
  lap: z.int().positive(),
  /** When it was paused. Set while paused: nothing is due. */
  frozenAt: instant.optional(),
  /** End of the last pause. An event that came during the pause counts from here. */
  resumedAt: instant.optional(),
};

/** The end of a wait without end: the last day that ISO 8601 writes with four digits, so that everything can store and show it. */
export const NEVER = new Date("9999-12-31T00:00:00.000Z");

export const journeyOutcomes = ["completed", "goal", "left", "exited"] as const;
export type JourneyOutcome = (typeof journeyOutcomes)[number];

const positionSchema = z.discriminatedUnion("phase", [
  /** The step is next and has not begun. */
  z.object({ ...journey, phase: z.literal("ready"), step: z.string() }),
  /** A send whose touch is planned at `dueAt`. */
  z.object({ ...journey, phase: z.literal("sending"), step: z.string(), dueAt: instant }),
  /** A wait that ends at `dueAt`. `basis` is the value of the field that it was computed from. */
  z.object({ ...journey, phase: z.literal("waiting"), step: z.string(), dueAt: instant, basis: z.string().optional() }),
  /** A waitFor: events from `since` to `dueAt` count. */
  z.object({ ...journey, phase: z.literal("listening"), step: z.string(), since: instant, dueAt: instant }),
  /**
   * An invite. `threshold`: it waits for the scores until `dueAt`; `touches`: `given` of them are planned, and the next one, the person or
   * the end is due at `dueAt`; `person`: the person has the task. Bookings since `since` count.
   */
  z.object({
    ...journey,
    phase: z.literal("inviting"),
    step: z.string(),
    stage: z.enum(["threshold", "touches", "person"]),
    since: instant,
    given: z.int().min(0),
    dueAt: instant,
    /** Staff invited the lead below the threshold. */
    waived: z.boolean().optional(),
  }),
  z.object({ ...journey, phase: z.literal("over"), outcome: z.enum(journeyOutcomes), detail: z.string().nullable() }),
]);

/** Where an enrolment is: small, plain JSON. Valid only with the definition that it was made for. */
export type Position = Readonly<z.infer<typeof positionSchema>>;
export type PositionIn<Phase extends Position["phase"]> = Extract<Position, { phase: Phase }>;

/** Null if `value` does not have the shape of a position. */
export function readPosition(value: unknown): Position | null {
  return positionSchema.safeParse(value).data ?? null;
}

/** Id of the current step; null when the journey is over. */
export function stepOf(position: Position): string | null {
  return position.phase === "over" ? null : position.step;
}

/** The properties that every phase passes on to the next. */
export function journeyOf({ enteredAt, anchor, prompt, lap, frozenAt, resumedAt }: Position) {
  return { enteredAt, anchor, prompt, lap, ...(frozenAt && { frozenAt }), ...(resumedAt && { resumedAt }) };
}

/** Ends the journey, whatever it waited for. */
export function endJourney(position: Position, outcome: JourneyOutcome, detail: string | null): PositionIn<"over"> {
  return { ...journeyOf(position), phase: "over", outcome, detail };
}

/** How long a touch counts as an answer to the lead's own act; after that the window applies again. Milliseconds. */
export const promptLasts = 86_400_000;
