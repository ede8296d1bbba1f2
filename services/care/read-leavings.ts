import { startOfDate } from "../../domain/care/cadence.ts";
import { type LeavingCount, type LeavingFigures, leavingFigures } from "../../domain/care/leavings.ts";
import { dateIn, plusMonths } from "../../domain/time/iso-date.ts";
import type { Context } from "../engine/context/context.ts";
import { goneSql, groundSql } from "./list-cares.ts";

/** Each number is the length of the list of those who are gone with the same reason, from `from` on and before `before`. */
export interface LeavingPeriod extends LeavingFigures {
  from: Date;
  before: Date;
}

export interface Leavings {
  /** The newest first; without gaps. */
  months: (LeavingPeriod & { month: string })[];
  /** The sum of the months. */
  total: LeavingPeriod;
}

/** Why customers went (features.md K2), by the months of the business: so many of them, up to and with `until` (`2027-08`; left out: now). */
export async function readLeavings(
  context: Context,
  { until, months: count }: { until?: string | undefined; months: number },
): Promise<Leavings> {
  const { clock, zone, database } = context;
  const last = `${until ?? dateIn(zone, clock.now()).slice(0, 7)}-01`;
  const firsts = Array.from({ length: count }, (_, back) => plusMonths(last, -back));
  const begin = (first: string) => startOfDate(zone, first);
  const [from, before] = [begin(firsts.at(-1) ?? last), begin(plusMonths(last, 1))];
  const { rows } = await database.pool.query<LeavingCount>(
    `select to_char(c.ended_at at time zone $1, 'YYYY-MM') as month, ${groundSql} as ground, count(*)::int as count
     from care c where ${goneSql} and c.ended_at >= $2 and c.ended_at < $3 group by 1, 2`,
    [zone, from, before],
  );
  return {
    months: firsts.map((first) => {
      const month = first.slice(0, 7);
      const counts = rows.filter((row) => row.month === month);
      return { month, from: begin(first), before: begin(plusMonths(first, 1)), ...leavingFigures(counts) };
    }),
    total: { from, before, ...leavingFigures(rows) },
  };
}
