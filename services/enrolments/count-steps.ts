import { countedIds } from "../../domain/sequences/step-tree.ts";
import type { Context } from "../engine/context/context.ts";
import { requireSequence, requireVersion } from "../sequences/module.ts";
import { ENROLMENT } from "./enrolment.ts";
import { type StepState, touchState } from "./step-numbers.ts";

export interface StepCounts {
  step: string;
  /** The newest version has it no more, but people passed it or are still there. */
  gone: boolean;
  /** Enrolments that are there now. */
  waiting: number;
  paused: number;
  parked: number;
  /** Passes: a lead whom staff moved back passes a step again. */
  done: number;
  skipped: Record<string, number>;
  /** The messages and tasks of the passes that are done. */
  planned: number;
  sent: number;
  notSent: Record<string, number>;
  failed: number;
  unknown: number;
}

/**
 * The people at each step of a sequence, and at each part of one, in the order of its newest version; of all versions, or of one. `waiting`, `paused` and `parked`
 * of all steps add up to the enrolments that are not over. Throws AppError not-found.
 */
export async function countSteps(
  context: Context,
  { key, version }: { key: string; version?: number | undefined },
): Promise<{ version: number; items: StepCounts[] }> {
  const { pool } = context.database;
  const { id } = await requireSequence(pool, key);
  const shown = await requireVersion(pool, key, version);
  const { rows } = await pool.query<{ step: string; state: StepState; reason: string | null; count: number }>(
    `with v as (select id from sequence_version where sequence_id = $1 and ($2::uuid is null or id = $2))
     select coalesce(case when e.state = 'parked' then e.fault->>'step' end, e.step, '') as step,
       case e.state when 'running' then 'waiting' else e.state end as state, null as reason, count(*)::int as count
     from enrolment e where e.sequence_id = $1 and e.state in ('running', 'paused', 'parked') and ($2::uuid is null or e.version_id = $2)
     group by 1, 2
     union all
     select s.step, s.outcome, s.reason, count(*)::int from enrolment_step s where s.version_id in (select id from v) group by 1, 2, 3
     union all
     select s.step, ${touchState}, case when t.state in ('skipped', 'cancelled') then t.reason end, count(*)::int
     from enrolment_step s join touch t on t.origin_kind = '${ENROLMENT}' and t.origin_id = s.enrolment_id and t.slot = s.step
       and t.occurrence = s.occurrence
     where s.version_id in (select id from v) and s.outcome = 'done' group by 1, 2, 3`,
    [id, version === undefined ? null : shown.id],
  );
  const order = countedIds(shown.definition);
  const gone = [...new Set(rows.map(({ step }) => step))].filter((step) => !order.includes(step)).sort();
  const items = [...order, ...gone].map((step) => {
    const own = rows.filter((row) => row.step === step);
    const of = (state: StepState) => own.filter((row) => row.state === state);
    const sum = (state: StepState) => of(state).reduce((total, { count }) => total + count, 0);
    const byReason = (state: StepState) => Object.fromEntries(of(state).map(({ reason, count }) => [reason ?? "", count]));
    return {
      step,
      gone: !order.includes(step),
      waiting: sum("waiting"),
      paused: sum("paused"),
      parked: sum("parked"),
      done: sum("done"),
      skipped: byReason("skipped"),
      planned: sum("planned"),
      sent: sum("sent"),
      notSent: byReason("notSent"),
      failed: sum("failed"),
      unknown: sum("unknown"),
    };
  });
  return { version: shown.version, items };
}
