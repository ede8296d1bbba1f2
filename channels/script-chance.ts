import { createHash } from "node:crypto";

/**
 * Repeatable random numbers for scripted faults, in [0, 1). A number depends only on `seed`, the recipient, and how many calls for that
 * recipient came before, so the same seed plays the same faults whatever else happens at the same time. Before the recipient is known ("")
 * it depends on the order of calls. Not for secrets.
 */
export function openChance(seed: number): (whom: string) => number {
  const seen = new Map<string, number>();
  return (whom) => {
    const times = (seen.get(whom) ?? 0) + 1;
    seen.set(whom, times);
    return createHash("sha256").update(`${seed} ${times} ${whom}`).digest().readUInt32BE() / 2 ** 32;
  };
}
