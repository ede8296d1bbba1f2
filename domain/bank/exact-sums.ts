/** Instalments of one payer that are searched for a sum. More would make the search too long: 12 have 4,096 sets. */
export const mostSummed = 12;

/**
 * The sets of two or more amounts that sum exactly, as places; at most two, since two already need a person. Sets that differ only in which
 * of several equal amounts they take are one, with the first of these.
 */
export function exactSums(amounts: readonly number[], sum: number): number[][] {
  if (amounts.length > mostSummed) throw new RangeError(`${amounts.length} amounts are too many to search`);
  const groups = [...Map.groupBy(amounts.keys(), (place) => amounts[place] ?? 0)].map(([amount, places]) => ({ amount, places }));
  const found: number[][] = [];
  const search = (from: number, left: number, chosen: readonly number[]): void => {
    if (found.length > 1) return;
    if (left === 0) {
      if (chosen.length > 1) found.push(chosen.toSorted((one, other) => one - other));
      return;
    }
    const group = groups[from];
    if (!group) return;
    const most = Math.min(group.places.length, Math.floor(left / group.amount));
    for (let taken = most; taken >= 0; taken -= 1)
      search(from + 1, left - taken * group.amount, [...chosen, ...group.places.slice(0, taken)]);
  };
  search(0, sum, []);
  return found;
}
