import type { Context } from "../context/context.ts";

type WithDatabase = Pick<Context, "database">;

/** How often a worker says that it runs. Real ms. */
export const BEAT_MS = 10_000;
/** A worker that was not seen for this long has stopped, or cannot reach the database. Real ms. */
const MISSED_MS = 4 * BEAT_MS;

export interface WorkerBeat {
  id: string;
  startedAt: Date;
  seenAt: Date;
  /** False: it was killed, or hangs. */
  alive: boolean;
}

/** Says that this worker runs, and forgets those that were killed a day ago. */
export async function beat({ database }: WithDatabase, id: string, now = new Date()): Promise<void> {
  await database.pool.query(
    "insert into worker_beat (id, started_at, seen_at) values ($1, $2, $2) on conflict (id) do update set seen_at = excluded.seen_at",
    [id, now],
  );
  await database.pool.query("delete from worker_beat where seen_at < $1", [new Date(now.getTime() - 86_400_000)]);
}

/** Of a worker that stops as it should. */
export async function endBeat({ database }: WithDatabase, id: string): Promise<void> {
  await database.pool.query("delete from worker_beat where id = $1", [id]);
}

/** Those of the last day that did not stop as they should, and those that run. */
export async function listWorkers({ database }: WithDatabase, now = new Date()): Promise<WorkerBeat[]> {
  const { rows } = await database.pool.query<Omit<WorkerBeat, "alive">>(
    `select id, started_at as "startedAt", seen_at as "seenAt" from worker_beat order by seen_at desc, id limit 100`,
  );
  return rows.map((row) => ({ ...row, alive: now.getTime() - row.seenAt.getTime() <= MISSED_MS }));
}
