/** In order of precedence. A touch stores the number of its lane. */
export const laneNames = ["verification", "transactional", "sequence", "broadcast"] as const;
export type LaneName = (typeof laneNames)[number];

export function laneNumber(name: LaneName): number {
  return laneNames.indexOf(name);
}

/**
 * The largest share of a sender's places that each lane and those after it may take together, so that a broadcast never blocks a
 * verification mail.
 */
const CEILINGS = [1, 0.95, 0.85, 0.6];

/**
 * How many more touches each lane (0 verification … 3 broadcast) and those after it may take together. `taken` counts the used places by
 * lane.
 */
export function roomByLane(places: number, taken: readonly number[]): number[] {
  const all = taken.reduce((sum, count) => sum + count, 0);
  return CEILINGS.map((ceiling, lane) => {
    const below = taken.slice(lane).reduce((sum, count) => sum + count, 0);
    return Math.max(0, Math.min(Math.ceil(places * ceiling) - below, places - all));
  });
}

/** How many touches of each lane to take, first lanes first. A lane is limited by its own room and by the room of all lanes before it. */
export function fitLanes(room: readonly number[], waiting: readonly number[]): number[] {
  const left = [...room];
  return waiting.map((count, lane) => {
    const taken = Math.max(0, Math.min(count, ...left.slice(0, lane + 1)));
    for (let above = 0; above <= lane; above += 1) left[above] = (left[above] ?? 0) - taken;
    return taken;
  });
}

/** The room that remains after `taken` touches of each lane. */
export function roomLeft(room: readonly number[], taken: readonly number[]): number[] {
  return room.map((places, lane) => Math.max(0, places - taken.slice(lane).reduce((sum, count) => sum + count, 0)));
}
