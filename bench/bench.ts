import type { Part } from "../cli/embedded/supervisor.ts";
import type { Installation } from "./installation.ts";
import type { LoadProbe } from "./load-probe.ts";
import type { Round } from "./statistics.ts";

/** Our rate compared with that of a bare baseline. */
export interface Comparison {
  kind: "comparison";
  /** Stable name `<bench>.<what>`, for scripts. */
  key: string;
  unit: string;
  rounds: Round[];
  /** Earlier result of the baseline on a machine with two cores, if known. */
  expectedBare?: number;
  /** What limits our rate, in a few words. */
  bound: string;
}

/** A figure without a baseline, one per round. */
export interface Figure {
  kind: "figure";
  key: string;
  unit: string;
  values: number[];
  /** Free share of the processors before each measurement. Missing if other programs cannot distort the figure. */
  shares?: number[];
  bound: string;
}

export type Finding = Comparison | Figure;

export interface BenchOptions {
  rounds: number;
  /** Small sizes: shows that the bench runs; the figures are rough. */
  quick: boolean;
  progress: (sentence: string) => void;
  probe: LoadProbe;
}

export interface Bench {
  name: string;
  /** A bench that needs "worker" or "api" gets its own installation. */
  needs: readonly Part[];
  measure(installation: Installation, options: BenchOptions): Promise<Finding[]>;
}

/** Measures ours and the baseline in turn. They alternate in going first, so that neither always finds the machine warm. */
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
