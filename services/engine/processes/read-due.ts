import type { Context } from "../context/context.ts";

export interface DueProcess {
  id: string;
  /** Since when, in business epoch ms. */
  wakeAt: number;
}

/** The processes that should have woken by `at`, by kind; of each kind at most `limit`, the most overdue first. */
export async function readDue({ database, registry }: Context, at: Date, limit: number): Promise<Map<string, DueProcess[]>> {
  const { rows } = await database.pool.query<{ kind: string; id: string; wakeAt: Date }>(
    `select kinds.kind, due.id, due.wake_at as "wakeAt" from unnest($1::text[]) as kinds(kind), lateral (
       select p.id, p.wake_at from process p
       where p.kind = kinds.kind and p.state <> 'over' and p.wake_at <= $2 order by p.wake_at limit $3) due`,
    [[...registry.processes.keys()], at, limit],
  );
  return new Map(
    [...Map.groupBy(rows, (row) => row.kind)].map(([kind, due]) => [kind, due.map(({ id, wakeAt }) => ({ id, wakeAt: wakeAt.getTime() }))]),
  );
}
