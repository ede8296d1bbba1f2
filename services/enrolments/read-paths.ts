import { reasonSentence } from "../../domain/reasons.ts";
import { NEVER } from "../../domain/sequences/position.ts";
import { stepIndex } from "../../domain/sequences/step-index.ts";
import { messagesOf } from "../../domain/sequences/step-messages.ts";
import type { Language } from "../../domain/words/local-text.ts";
import type { Context } from "../engine/context/context.ts";
import { readVersion } from "../sequences/module.ts";
import { ENROLMENT } from "./enrolment.ts";
import { predictObstacle } from "./predict-obstacle.ts";

export interface PathStep {
  id: string;
  kind: string;
  /** passed · skipped · now · ahead. A step behind a branch that was not taken stays ahead. */
  state: "passed" | "skipped" | "now" | "ahead";
  at: Date | null;
}

/** Where a lead stands in one sequence. */
export interface EnrolmentPath {
  id: string;
  sequence: string;
  title: string;
  version: number;
  state: string;
  outcome: string | null;
  enteredAt: Date;
  /** Steps in the order of the file, those inside of branches too. */
  steps: PathStep[];
  /** When it goes on by itself; null while it waits for an event or a person. */
  waitUntil: Date | null;
  /** Ids of all messages in the order of the file: those of steps that send, and of the touches of steps with several. */
  messages: string[];
  /** The next message, in the order of the file; null when there is none. */
  next: { step: string; channels: string[] } | null;
  /** Messages that the enrolment has planned and that no sender has taken yet, the next first. `at` is null while something stops them. */
  planned: { id: string; step: string; channel: string; at: string | null }[];
  /** What would keep the next message back if it were due now; null when it would go. */
  obstacle: { step: string; verdict: "defer" | "skip"; reason: string; text: string } | null;
}

interface Row {
  id: string;
  versionId: string;
  title: string;
  state: string;
  outcome: string | null;
  step: string | null;
  enteredAt: Date;
  wakeAt: Date | null;
  done: { step: string; outcome: string; at: string }[];
  planned: { id: string; step: string; channel: string; at: string }[];
}

/** More than a lead is ever in; the newest of them. */
const MOST = 50;

/** The lead's enrolments, those that go on first, then the newest. */
export async function readPaths(context: Context, leadId: string, language: Language): Promise<EnrolmentPath[]> {
  const { rows } = await context.database.pool.query<Row>(
    `select e.id, e.version_id as "versionId", q.title, e.state, p.outcome, e.step, e.entered_at as "enteredAt",
       case when p.state <> 'over' then p.wake_at end as "wakeAt",
       (select coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'outcome', s.outcome, 'at', s.at) order by s.at), '[]')
        from enrolment_step s where s.enrolment_id = e.id) as done,
       (select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'step', t.slot, 'channel', t.channel, 'at', t.not_before) order by t.not_before), '[]')
        from touch t where t.lead_id = e.lead_id and t.origin_kind = $2 and t.origin_id = e.id and t.state = 'due') as planned
     from enrolment e join process p on p.id = e.id join sequence q on q.id = e.sequence_id
     where e.lead_id = $1 order by (e.state = 'over'), e.entered_at desc, e.id limit ${MOST}`,
    [leadId, ENROLMENT],
  );
  return Promise.all(rows.map((row) => pathOf(context, row, language)));
}

async function pathOf(context: Context, row: Row, language: Language): Promise<EnrolmentPath> {
  const version = await readVersion(context.database.pool, row.versionId);
  const steps = version ? [...stepIndex(version.definition).values()].map(({ step }) => step) : [];
  const done = new Map(row.done.map((one) => [one.step, one]));
  const here = steps.findIndex(({ id }) => id === row.step);
  const ahead = row.state === "over" || here < 0 ? [] : steps.slice(here).flatMap(messagesOf);
  // The touches of a step with several are done one by one.
  const message = ahead.find(({ id, step }) => id === step || !done.has(id));
  const obstacle = await predictObstacle(context, row.id);
  return {
    id: row.id,
    sequence: version?.key ?? "",
    title: row.title,
    version: version?.version ?? 0,
    state: row.state,
    outcome: row.outcome,
    enteredAt: row.enteredAt,
    steps: steps.map(({ id, kind }) => {
      const past = done.get(id);
      const at = past === undefined ? null : new Date(past.at);
      if (id === row.step && row.state !== "over") return { id, kind, state: "now", at };
      return { id, kind, state: past === undefined ? "ahead" : past.outcome === "skipped" ? "skipped" : "passed", at };
    }),
    messages: steps.flatMap(messagesOf).map(({ id }) => id),
    waitUntil: row.wakeAt !== null && row.wakeAt < NEVER ? row.wakeAt : null,
    next: message ? { step: message.id, channels: message.plan.map(({ channel }) => channel) } : null,
    planned: row.planned.map(({ at, ...message }) => ({ ...message, at: new Date(at) < NEVER ? at : null })),
    obstacle: obstacle && { ...obstacle, text: reasonSentence(obstacle.reason, obstacle.verdict, language, context.registry) },
  };
}
