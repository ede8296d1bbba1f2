import type { LocalText } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { answerSql } from "./list-incidents.ts";
import { readSeverities } from "./read-severities.ts";

/** Each number is the length of the list with the same filter. `inTime + missed + unanswered` and `live + fan + kept + lost + void` are `opened`. */
export interface IncidentFigures {
  opened: number;
  inTime: number;
  missed: number;
  unanswered: number;
  live: number;
  fan: number;
  kept: number;
  lost: number;
  void: number;
}

export interface IncidentReport {
  total: IncidentFigures;
  bySeverity: (IncidentFigures & { severity: string; title: Partial<LocalText>; fatal: boolean })[];
}

/** What became of the incidents that were told from `from` on and before `before`. */
export async function readIncidentReport(
  context: Context,
  { from, before }: { from?: Date | undefined; before?: Date | undefined },
): Promise<IncidentReport> {
  const { pool } = context.database;
  const { rows } = await pool.query<IncidentFigures & { severity: string; fatal: boolean }>(
    `select severity, bool_or(fatal) as fatal, count(*)::int as opened, count(*) filter (where answer = 'in-time')::int as "inTime",
       count(*) filter (where answer = 'missed')::int as missed, count(*) filter (where answer = 'unanswered')::int as unanswered,
       count(*) filter (where state <> 'closed')::int as live, count(*) filter (where outcome = 'fan')::int as fan,
       count(*) filter (where outcome = 'kept')::int as kept, count(*) filter (where outcome = 'lost')::int as lost,
       count(*) filter (where outcome = 'void')::int as void
     from (select i.severity, i.fatal, i.state, i.outcome, ${answerSql} as answer from incident i
           where ($2::timestamptz is null or i.told_at >= $2) and ($3::timestamptz is null or i.told_at < $3)) told
     group by severity`,
    [context.clock.now(), from ?? null, before ?? null],
  );
  const severities = await readSeverities(pool);
  const orderOf = (key: string) => severities.findIndex((one) => one.key === key);
  return {
    total: sumOf(rows),
    bySeverity: rows
      .map((row) => ({ ...row, title: severities.find(({ key }) => key === row.severity)?.title ?? {} }))
      .toSorted((one, other) => orderOf(one.severity) - orderOf(other.severity) || one.severity.localeCompare(other.severity)),
  };
}

function sumOf(rows: readonly IncidentFigures[]): IncidentFigures {
  const sum = (name: keyof IncidentFigures) => rows.reduce((total, row) => total + row[name], 0);
  return {
    opened: sum("opened"),
    inTime: sum("inTime"),
    missed: sum("missed"),
    unanswered: sum("unanswered"),
    live: sum("live"),
    fan: sum("fan"),
    kept: sum("kept"),
    lost: sum("lost"),
    void: sum("void"),
  };
}
