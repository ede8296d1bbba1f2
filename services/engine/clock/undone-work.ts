import { unprepared } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";

export interface UndoneWork {
  /** The earliest instant at which something is or was due. What waits for good is due at NEVER. */
  next: Date | null;
  /** True while work without a due instant is in progress. */
  underway: boolean;
  /** The clock's present ceiling. */
  ceiling: Date | null;
}

export async function readUndoneWork(context: Context): Promise<UndoneWork> {
  const { modules, processes } = context.registry;
  const next = modules.flatMap(({ undone }) => undone?.next ?? []);
  const underway = modules.flatMap(({ undone }) => undone?.underway ?? []);
  const { rows } = await context.database.pool.query<UndoneWork>(
    unprepared(`select least(
       (select min(due.wake_at) from unnest($1::text[]) as kinds(kind), lateral (
          select p.wake_at from process p where p.kind = kinds.kind and p.state <> 'over' and p.wake_at is not null order by p.wake_at limit 1) due),
       ${next.join(",\n       ")}) as next,
     ${underway.join("\n       or ")} as underway,
     ceiling from clock where id = 1`),
    [[...processes.keys()]],
  );
  return rows[0] ?? { next: null, underway: false, ceiling: null };
}
