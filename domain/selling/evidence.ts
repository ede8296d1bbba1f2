import { type ScoreRule, scoreOf } from "../scoring/score-rule.ts";
import { GOAL_TICKED } from "./goals.ts";
import { eventsOf, type SellingProcess, type SellingRoute, type SellingStep, scoreAskedBy } from "./process.ts";

/** An event of a lead, as far as a process looks at it. */
export interface Evidence {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Points that a step of a sequence gave, as if they were an event: `dimension`, `points`. */
export const SCORE_GIVEN = "scoreGiven";

/** All that is known of one lead. The order of the events does not matter, and an event that is there twice counts once. */
export interface LeadEvidence {
  /** Key of where they came from. */
  readonly source: string | null;
  readonly events: readonly Evidence[];
  /** The present scores, by dimension. */
  readonly scores: Readonly<Record<string, number>>;
}

/** The moment at which a step was reached, and the event by which it was. */
export interface Reached {
  readonly at: Date;
  readonly eventId: string;
}

/** The events by which positions can change, so that others cost nothing. `takesBack` of an event counts besides. */
export function kindsThatCount({ steps, routes }: SellingProcess, rules: readonly ScoreRule[]): Set<string> {
  const asksForScore = steps.some((step) => scoreAskedBy(step) !== null);
  const asksPeople = steps.some(({ goals }) => goals.some(({ ticked }) => ticked));
  return new Set([
    ...steps.flatMap((step) => [...eventsOf(step), ...step.undone.map(({ by }) => by), ...step.goals.flatMap(({ reached }) => reached)]),
    ...routes.map(({ enter }) => enter.on),
    ...(asksPeople ? [GOAL_TICKED] : []),
    ...(asksForScore ? rules.map(({ on }) => on) : []),
  ]);
}

/** In the order in which they happened, each once, without those that were taken back. */
export function standing(events: readonly Evidence[]): Evidence[] {
  const takenBack = new Set(events.map(({ data }) => data.takesBack).filter((id) => typeof id === "string"));
  const once = new Map(events.map((event) => [event.id, event]));
  return [...once.values()]
    .filter(({ id }) => !takenBack.has(id))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
}

/** When a step was first reached, by evidence that still stands; null if it was not. `events` are those of `standing`. */
export function reachedBy(
  step: SellingStep,
  events: readonly Evidence[],
  scores: LeadEvidence["scores"],
  rules: ScoreRule[],
): Reached | null {
  const asked = scoreAskedBy(step);
  if (asked !== null) return crossedAt(asked, events, scores, rules);
  const kinds = eventsOf(step);
  const found = events.find((event) => kinds.includes(event.kind) && !isUndone(step, event, events));
  return found ? { at: found.at, eventId: found.id } : null;
}

function isUndone({ undone }: SellingStep, evidence: Evidence, events: readonly Evidence[]): boolean {
  return undone.some(({ by, takes, same }) =>
    events.some(
      (event) =>
        event.kind === by &&
        event.at >= evidence.at &&
        (takes === undefined || takes === evidence.kind) &&
        (same === undefined || event.data[same] === evidence.data[same]),
    ),
  );
}

/**
 * When the score came to what is asked, seen from the score of today: what no event tells, such as points of earlier rules, is taken as given
 * from the beginning.
 * So whether it was reached is exact, and when is as near as the events tell. A score that fell below it again is not reached.
 */
function crossedAt(
  { dimension, atLeast }: { dimension: string; atLeast: number },
  events: readonly Evidence[],
  scores: LeadEvidence["scores"],
  rules: ScoreRule[],
): Reached | null {
  const now = scores[dimension] ?? 0;
  if (now < atLeast) return null;
  const points = events.map((event) => pointsOf(event, dimension, rules));
  let sum = now - points.reduce((all, one) => all + one, 0);
  for (const [place, event] of events.entries()) {
    sum += points[place] ?? 0;
    if (sum >= atLeast) return { at: event.at, eventId: event.id };
  }
  return null;
}

function pointsOf({ kind, data }: Evidence, dimension: string, rules: ScoreRule[]): number {
  if (kind === SCORE_GIVEN) return data.dimension === dimension ? Number(data.points) : 0;
  return scoreOf([{ kind, data: { ...data } }], rules).get(dimension) ?? 0;
}

/** The route that a lead is on: of several, the one that they were on first. */
export function routeOf({ routes }: SellingProcess, source: string | null, events: readonly Evidence[]): SellingRoute | null {
  const taken = routes.flatMap((route) => {
    const place = events.findIndex(({ kind }) => kind === route.enter.on);
    return route.enter.source === source && place >= 0 ? [{ route, place }] : [];
  });
  return taken.toSorted((one, other) => one.place - other.place)[0]?.route ?? null;
}
