/** Of a sender's places, this much at most is for each lane and those below it: a broadcast never fills the way of a verification mail. */
const CEILINGS = [1, 0.95, 0.85, 0.6];

/** How many more of each lane (0 verification … 3 broadcast) may be taken, given the places and who is on them. */
export function roomByLane(places: number, taken: readonly number[]): number[] {
  const all = taken.reduce((sum, count) => sum + count, 0);
  return CEILINGS.map((ceiling, lane) => {
    const below = taken.slice(lane).reduce((sum, count) => sum + count, 0);
    return Math.max(0, Math.min(Math.ceil(places * ceiling) - below, places - all));
  });
}
