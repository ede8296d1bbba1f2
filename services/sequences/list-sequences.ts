import type { Context } from "../engine/context/context.ts";

export interface ListedSequence {
  key: string;
  title: string;
  /** Current version; null when nothing was published. */
  version: number | null;
  publishedAt: Date | null;
  author: string | null;
  enterOn: string | null;
  /** People in all its versions, by state. */
  counts: { running: number; paused: number; parked: number; over: number };
}

/** All sequences, which are few, by key. */
export async function listSequences(context: Context): Promise<ListedSequence[]> {
  const { rows } = await context.database.pool.query<{
    key: string;
    title: string;
    version: number | null;
    publishedAt: Date | null;
    author: string | null;
    enterOn: string | null;
    running: number;
    paused: number;
    parked: number;
    over: number;
  }>(
    `select s.key, s.title, v.version, v.published_at as "publishedAt", v.author, v.enter_on as "enterOn",
       count(*) filter (where e.state = 'running')::int as running, count(*) filter (where e.state = 'paused')::int as paused,
       count(*) filter (where e.state = 'parked')::int as parked, count(*) filter (where e.state = 'over')::int as over
     from sequence s left join sequence_version v on v.id = s.current_version_id left join enrolment e on e.sequence_id = s.id
     group by s.id, v.id order by s.key`,
  );
  return rows.map(({ key, title, version, publishedAt, author, enterOn, running, paused, parked, over }) => ({
    key,
    title,
    version,
    publishedAt,
    author,
    enterOn,
    counts: { running, paused, parked, over },
  }));
}
