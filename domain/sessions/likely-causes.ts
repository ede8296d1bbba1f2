import { isAtMost } from "./conversion.ts";
import type { RatingCounts } from "./ratings.ts";

/** Why few went on (features.md G6, G7): too much was taught · wrong people · wrong concept · wrong execution · a step before the session. */
export const causes = ["taught-too-much", "target", "concept", "execution", "earlier-step"] as const;
export type Cause = (typeof causes)[number];

/** What a person may find to be the cause. */
export const foundCauses = ["taught-too-much", "target", "concept", "execution", "earlier-step", "other"] as const;
export type FoundCause = (typeof foundCauses)[number];

/** The numbers behind the likely causes, as they were when the session was judged. */
export interface SessionFigures {
  seats: number;
  /** Guests at the start: those who came and those who did not. */
  booked: number;
  came: number;
  wentOn: number;
  ratings: RatingCounts;
  /** Of those who came, by where they first came from; null: unknown. */
  sources: { source: string | null; came: number; wentOn: number }[];
  /** Of those who came, how many have scores below the threshold of the offer; null: the offer has none. */
  belowThreshold: number | null;
  /** People who followed a link to the offer's page before the session, and how many of them booked any date of it. */
  invited: { followed: number; booked: number };
  /** The same offer's sessions that were judged before, at most three. */
  before: { came: number; wentOn: number };
}

/** Average satisfaction from which people are content (G6). */
const CONTENT = 4;
/** Average satisfaction below which the session itself was weak. */
const WEAK = 3.5;
/** Percent of the seats that a concept should fill. */
const FILLED = 50;
/** Percent of the guests who should come. */
const CAME = 60;
/** Percent of those who look at the dates who should book one. */
const BOOKED = 30;

export interface LikelyCause {
  cause: Cause;
  /** Whether the numbers speak for it. The four causes are always named. */
  speaks: boolean;
}

/**
 * The likely causes of an alarm, the likeliest first. Content people who did not go on were taught too much: then that comes first (G6).
 * The other four are always named, those for which the numbers speak first.
 */
export function likelyCauses(figures: SessionFigures, alarm: number): LikelyCause[] {
  const { ratings, belowThreshold, came, booked, seats, before, invited } = figures;
  const speaks: Record<Exclude<Cause, "taught-too-much">, boolean> = {
    target: belowThreshold !== null && came > 0 && belowThreshold * 2 >= came,
    concept: booked * 100 < FILLED * seats || (before.came > 0 && isAtMost(before, alarm)),
    execution: ratings.average !== null && ratings.average < WEAK,
    "earlier-step": came * 100 < CAME * booked || (invited.followed > 0 && invited.booked * 100 < BOOKED * invited.followed),
  };
  const four = (["target", "concept", "execution", "earlier-step"] as const).map((cause) => ({ cause, speaks: speaks[cause] }));
  return [
    ...(taughtTooMuch(ratings) ? [{ cause: "taught-too-much" as const, speaks: true }] : []),
    ...four.filter((one) => one.speaks),
    ...four.filter((one) => !one.speaks),
  ];
}

/** People are content, or most say that they can solve it alone now (G6). */
export function taughtTooMuch({ count, average, alone }: RatingCounts): boolean {
  return (average !== null && average >= CONTENT) || alone * 2 > count;
}
