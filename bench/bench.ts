import type { Part } from "../cli/embedded/supervisor.ts";
import type { Installation } from "./installation.ts";
import type { LoadProbe } from "./load-probe.ts";
import type { Round } from "./statistics.ts";

/** A rate against that of a bare baseline. */
export interface Comparison {
  kind: "comparison";
  /** Stable name, `<bench>.<what>`: scripts read it. */
  key: string;
  unit: string;
  rounds: Round[];
  /** What the baseline reached before on a machine of two cores, when that is known. */
  expectedBare?: number;
  /** What bounds ours, in a few words. */
  bound: string;
}

/** A figure of its own, once per round. */
export interface Figure {
  kind: "figure";
  key: string;
  unit: string;
  values: number[];
  /** Of the processors, before each measurement; left out when others cannot distort the figure. */
  shares?: number[];
  bound: string;
}

export type Finding = Comparison | Figure;

export interface BenchOptions {
  rounds: number;
  /** Small sizes: shows that it runs, its figures are rough. */
  quick: boolean;
  progress: (sentence: string) => void;
  probe: LoadProbe;
}

export interface Bench {
  name: string;
  /** With "worker" among them it has an installation of its own. */
  needs: readonly Part[];
  measure(installation: Installation, options: BenchOptions): Promise<Finding[]>;
}

/** Ours and the baseline in turn, each going first in every other round, so that neither always finds the machine warm. */
export async function alternate(
  { rounds, progress, probe }: BenchOptions,
  sides: { name: string; ours: () => Promise<number>; bare: () => Promise<number> },
): Promise<Round[]> {
  const taken: Round[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const say = (side: string, rate: number) => progress(`${sides.name}, round ${round} of ${rounds}: ${side} ${Math.round(rate)}/s`);
    const result = { ours: 0, bare: 0, share: 1 };
    for (const side of round % 2 === 1 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
      result.share = Math.min(result.share, await probe.share());
      result[side] = await sides[side]();
      say(side, result[side]);
    }
    taken.push(result);
  }
  return taken;
}
