interface Spanned {
  startsAt: string;
  endsAt: string;
}

/** Entries of one column, side by side where they overlap: which lane each has, of how many. */
export function lanesOf<Entry extends Spanned>(entries: readonly Entry[]): { entry: Entry; lane: number; lanes: number }[] {
  const placed: { entry: Entry; lane: number; lanes: number }[] = [];
  let group: { entry: Entry; lane: number; lanes: number }[] = [];
  let groupEnd = "";
  for (const entry of entries.toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))) {
    if (entry.startsAt >= groupEnd) group = [];
    const taken = new Set(group.filter(({ entry: other }) => other.endsAt > entry.startsAt).map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    const place = { entry, lane, lanes: 1 };
    group.push(place);
    placed.push(place);
    const lanes = Math.max(...group.map((one) => one.lane + 1));
    for (const one of group) one.lanes = lanes;
    if (entry.endsAt > groupEnd) groupEnd = entry.endsAt;
  }
  return placed;
}
