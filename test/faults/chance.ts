import { random } from "../../cli/demo/random.ts";

/** Random numbers that are the same for a seed on every machine. Not for secrets. */
export interface Chance {
  /** A number in [0, 1). */
  share(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** Picks a value with a probability proportional to its weight. */
  weigh<T>(list: readonly (readonly [weight: number, value: T])[]): T;
  /** Returns all values in random order, then all again in another order, without end. */
  rounds<T>(list: readonly T[]): () => T;
}

export function chanceOf(seed: number): Chance {
  const { next: share } = random(seed);
  return {
    share,
    between: (from, to) => from + Math.floor(share() * (to - from + 1)),
    pick: (list) => of(list, Math.floor(share() * list.length)),
    weigh(list) {
      let left = share() * list.reduce((sum, [weight]) => sum + weight, 0);
      const index = list.findIndex(([weight]) => (left -= weight) < 0);
      return of(list, index === -1 ? list.length - 1 : index)[1];
    },
    rounds(list) {
      let left = [...list];
      return () => {
        if (left.length === 0) left = [...list];
        const index = Math.floor(share() * left.length);
        const drawn = of(left, index);
        left.splice(index, 1);
        return drawn;
      };
    },
  };
}

function of<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error("there is nothing to choose from");
  return found;
}
