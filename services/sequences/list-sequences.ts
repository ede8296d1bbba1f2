import { titleOf } from "../../domain/sequences/new-source.ts";
import type { Category } from "../../domain/touches/category.ts";
import type { Transaction } from "../../prisma/client.ts";
import { findDraft, listDrafts } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";

/** A draft without its text. */
export interface DraftState {
  revision: number;
  baseVersion: number | null;
  author: string;
  at: Date;
}

export interface ListedSequence {
  key: string;
  title: string;
  /** Current version; null when nothing was published, or it is retired. */
  version: number | null;
  /** It was published once, and nobody enters it any more. */
  retired: boolean;
  publishedAt: Date | null;
  author: string | null;
  note: string | null;
  category: Category | null;
  topic: string | null;
  enterOn: string | null;
  /** People in all its versions, by state. `waiting` are those of `running` whose next instant has not come. */
  counts: { running: number; waiting: number; paused: number; parked: number; over: number };
  /** How many of `over` reached the goal. */
  goals: number;
  draft: DraftState | null;
}

interface Row extends Omit<ListedSequence, "counts" | "draft"> {
  running: number;
  due: number;
  paused: number;
  parked: number;
  over: number;
}

/** The indexes of enrolments by sequence, of goals and of instants hold all that is counted. Those whose instant has come are few. */
const listStatement = `select s.key, s.title, v.version, s.current_version_id is null as retired, v.published_at as "publishedAt", v.author, v.note,
       coalesce(v.definition, l.definition)->>'category' as category, coalesce(v.definition, l.definition)->>'topic' as topic,
       v.enter_on as "enterOn", coalesce(c.running, 0) as running, coalesce(d.due, 0) as due, coalesce(c.paused, 0) as paused, coalesce(c.parked, 0) as parked,
       coalesce(c.over, 0) as over, coalesce(c.goals, 0) as goals
     from sequence s left join sequence_version v on v.id = s.current_version_id
     left join lateral (select definition from sequence_version where sequence_id = s.id order by version desc limit 1) l on true
     left join (select e.sequence_id, count(*) filter (where e.state = 'running')::int as running,
         count(*) filter (where e.state = 'paused')::int as paused, count(*) filter (where e.state = 'parked')::int as parked,
         count(*) filter (where e.state = 'over')::int as over, count(p.id)::int as goals
       from enrolment e left join process p on p.id = e.id and p.outcome = 'goal' group by e.sequence_id) c on c.sequence_id = s.id
     left join (select e.sequence_id, count(*)::int as due from process p join enrolment e on e.id = p.id and e.state = 'running'
       where p.kind = 'enrolment' and p.state <> 'over' and p.wake_at <= $1 group by e.sequence_id) d on d.sequence_id = s.id
     order by s.key`;

/** All sequences, which are few, by key; also those that are drafts only. */
export async function listSequences(context: Context): Promise<ListedSequence[]> {
  const { pool } = context.database;
  const [{ rows }, drafts] = await Promise.all([pool.query<Row>(listStatement, [context.clock.now()]), listDrafts(pool, "sequence")]);
  const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
  const published = rows.map(({ running, due, paused, parked, over, ...row }) => ({
    ...row,
    counts: { running, waiting: running - due, paused, parked, over },
    draft: draftOf.get(row.key) ?? null,
  }));
  const known = new Set(rows.map(({ key }) => key));
  const titles = await readTitles(
    pool,
    drafts.map(({ key }) => key).filter((key) => !known.has(key)),
  );
  const begun = drafts
    .filter(({ key }) => !known.has(key))
    .map(({ key, ...draft }): ListedSequence => ({ ...unpublished, key, title: titles.get(key) ?? key, draft }));
  return [...published, ...begun].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** The titles of drafts, by key, as far as they are written. */
async function readTitles(tx: Transaction, keys: readonly string[]): Promise<Map<string, string | null>> {
  const texts = await Promise.all(keys.map(async (key) => [key, (await findDraft(tx, { kind: "sequence", key }))?.text ?? ""] as const));
  return new Map(texts.map(([key, text]) => [key, titleOf(text)]));
}

const unpublished = {
  version: null,
  retired: false,
  publishedAt: null,
  author: null,
  note: null,
  category: null,
  topic: null,
  enterOn: null,
  counts: { running: 0, waiting: 0, paused: 0, parked: 0, over: 0 },
  goals: 0,
} as const;
