import type { SellingProcess } from "../../domain/selling/process.ts";
import { parseDuration } from "../../domain/time/duration.ts";
import { addDuration } from "../../domain/time/zoned.ts";

/** Whom a funnel counts: leads who entered the process in a period, from a source, with a journey in a sequence. Left out: all. */
export interface CohortFilter {
  from?: Date | undefined;
  /** The first instant after the period. */
  to?: Date | undefined;
  /** Key of a source. */
  source?: string | undefined;
  /** Key of a sequence. */
  sequence?: string | undefined;
}

/**
 * The leads of a cohort, each with the trail that they have come, as text: route, reached steps, early ones, young ones. $1 to $4 are the
 * filter, $5 and $6 the steps with the instants since which they are young.
 */
export const cohortSql = `select p.lead_id, p.entered_at, p.step, p.since,
         concat_ws('|', coalesce(p.route, ''), array_to_string(p.reached, ','), array_to_string(p.early, ','), coalesce(y.steps, '')) as trail
       from lead_position p join lead l on l.id = p.lead_id
         left join (select s.lead_id, string_agg(s.step, ',' order by s.step) as steps
           from lead_step s join unnest($5::text[], $6::timestamptz[]) as w(step, since) on w.step = s.step
           where s.reached_at > w.since group by s.lead_id) y on y.lead_id = p.lead_id
       where ($1::timestamptz is null or p.entered_at >= $1) and ($2::timestamptz is null or p.entered_at < $2)
         and ($3::text is null or l.source_id = (select id from source where key = $3))
         and ($4::text is null or exists (select 1 from enrolment e join sequence q on q.id = e.sequence_id
           where e.lead_id = p.lead_id and q.key = $4))`;

export function cohortValues(
  { from, to, source, sequence }: CohortFilter,
  { steps }: SellingProcess,
  { zone, now }: { zone: string; now: Date },
): unknown[] {
  const judged = steps.flatMap(({ step, next }) => {
    const within = next && parseDuration(next.within);
    return within ? [{ step, since: addDuration(zone, now, within, -1) }] : [];
  });
  return [from ?? null, to ?? null, source ?? null, sequence ?? null, judged.map(({ step }) => step), judged.map(({ since }) => since)];
}

/** Reads a trail that `cohortSql` wrote. Keys have neither commas nor bars. */
export function readTrail(text: string): { route: string | null; reached: string[]; early: string[]; young: string[] } {
  const [route = "", reached = "", early = "", young = ""] = text.split("|");
  const listed = (keys: string) => (keys === "" ? [] : keys.split(","));
  return { route: route === "" ? null : route, reached: listed(reached), early: listed(early), young: listed(young) };
}
