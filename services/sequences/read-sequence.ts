import type { Entry } from "../../domain/sequences/definition.ts";
import type { Category } from "../../domain/touches/category.ts";
import { findDraft } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import type { DraftState } from "./list-sequences.ts";
import { requireSequence, requireVersion } from "./require-sequence.ts";

export interface SequencePage {
  key: string;
  title: string;
  category: Category;
  topic: string | null;
  enter: Entry;
  goals: readonly string[];
  leaves: readonly string[];
  /** The version that leads enter now; null when it is retired. */
  version: number | null;
  newestVersion: number;
  publishedAt: Date;
  author: string;
  note: string | null;
  /** People in all its versions. `waiting` are those of `running` whose next instant has not come. */
  counts: { running: number; waiting: number; paused: number; parked: number; over: Record<string, number> };
  /** Of those who are through, the part that reached the goal: 0 to 1. Null when it has no goal, or nobody is through. */
  goalRate: number | null;
  draft: DraftState | null;
}

/** One published sequence with the people in it. Throws AppError not-found. */
export async function readSequence(context: Context, key: string): Promise<SequencePage> {
  const { pool } = context.database;
  const { id, title, currentVersionId } = await requireSequence(pool, key);
  const [newest, draft, people] = await Promise.all([
    requireVersion(pool, key),
    findDraft(pool, { kind: "sequence", key }),
    pool.query<{ state: string; outcome: string | null; count: number; waiting: number }>(
      `select e.state, p.outcome, count(*)::int as count, count(*) filter (where p.wake_at is null or p.wake_at > $2)::int as waiting
       from enrolment e join process p on p.id = e.id where e.sequence_id = $1 group by e.state, p.outcome`,
      [id, context.clock.now()],
    ),
  ]);
  const of = (state: string) => people.rows.filter((row) => row.state === state);
  const countOf = (state: string) => of(state).reduce((sum, { count }) => sum + count, 0);
  const over = Object.fromEntries(of("over").map(({ outcome, count }) => [outcome ?? "completed", count]));
  const through = countOf("over");
  const { category, topic, enter, goals, leaves } = newest.definition;
  return {
    key,
    title,
    category,
    topic,
    enter,
    goals,
    leaves,
    // Only the newest version can be the current one.
    version: currentVersionId === null ? null : newest.version,
    newestVersion: newest.version,
    publishedAt: newest.publishedAt,
    author: newest.author,
    note: newest.note,
    counts: {
      running: countOf("running"),
      waiting: of("running").reduce((sum, { waiting }) => sum + waiting, 0),
      paused: countOf("paused"),
      parked: countOf("parked"),
      over,
    },
    goalRate: goals.length === 0 || through === 0 ? null : (over.goal ?? 0) / through,
    draft: draft && { revision: draft.revision, baseVersion: draft.baseVersion, author: draft.author, at: draft.at },
  };
}
