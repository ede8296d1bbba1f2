import { type LeavingReason, leavingReasons } from "./care-states.ts";

/** Why customers went; `none`: nobody noted why. */
export type LeavingGround = LeavingReason | "none";
export const leavingGrounds: readonly [...typeof leavingReasons, "none"] = [...leavingReasons, "none"];

/** `all` is the sum of the others. */
export type LeavingFigures = Record<LeavingGround | "all", number>;

/** Customers who went in one month for one reason. */
export interface LeavingCount {
  /** `2027-08` */
  month: string;
  ground: LeavingGround;
  count: number;
}

/** The figures of these counts, with a 0 for every reason that nobody had. */
export function leavingFigures(counts: readonly LeavingCount[]): LeavingFigures {
  const figures: LeavingFigures = { all: 0, forgot: 0, drifted: 0, unhappy: 0, done: 0, other: 0, none: 0 };
  for (const { ground, count } of counts) {
    figures[ground] += count;
    figures.all += count;
  }
  return figures;
}
