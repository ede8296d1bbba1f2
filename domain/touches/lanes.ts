/** First lanes go first; a touch keeps the number of its lane. */
export const laneNames = ["verification", "transactional", "sequence", "broadcast"] as const;
export type LaneName = (typeof laneNames)[number];

export function laneNumber(name: LaneName): number {
  return laneNames.indexOf(name);
}

/** Of a sender's places, this much at most is for each lane and those below it: a broadcast never fills the way of a verification mail. */
const CEILINGS = [1, 0.95, 0.85, 0.6];

/** How many more of each lane (0 verification … 3 broadcast) and those below it together may be taken, given the places and who is on them. */
export function roomByLane(places: number, taken: readonly number[]): number[] {
  const all = taken.reduce((sum, count) => sum + count, 0);
  return CEILINGS.map((ceiling, lane) => {
    const below = taken.slice(lane).reduce((sum, count) => sum + count, 0);
    return Math.max(0, Math.min(Math.ceil(places * ceiling) - below, places - all));
  });
}

/** How many of each lane to take: first lanes first, each within its own room and that of the lanes above it, which it shares. */
export function fitLanes(room: readonly number[], waiting: readonly number[]): number[] {
  const left = [...room];
  return waiting.map((count, lane) => {
    const taken = Math.max(0, Math.min(count, ...left.slice(0, lane + 1)));
    for (let above = 0; above <= lane; above += 1) left[above] = (left[above] ?? 0) - taken;
    return taken;
  });
}

/** What is left of the room once so many of each lane were taken. */
export function roomLeft(room: readonly number[], taken: readonly number[]): number[] {
  return room.map((places, lane) => Math.max(0, places - taken.slice(lane).reduce((sum, count) => sum + count, 0)));
}
