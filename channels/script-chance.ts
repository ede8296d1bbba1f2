import { createHash } from "node:crypto";

/**
 * Chance for scripted faults, in [0, 1): fixed by `seed`, whom it concerns, and how often she came before. Who else comes, and when, changes
 * nothing, so that the same seed plays the same faults however many come at once. Where nobody is known yet, it goes by the order. Not for secrets.
 */
export function openChance(seed: number): (whom: string) => number {
  const seen = new Map<string, number>();
  return (whom) => {
    const times = (seen.get(whom) ?? 0) + 1;
    seen.set(whom, times);
    return createHash("sha256").update(`${seed} ${times} ${whom}`).digest().readUInt32BE() / 2 ** 32;
  };
}
