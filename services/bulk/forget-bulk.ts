import type { Context } from "../engine/context/context.ts";

/** Deletes sets that were frozen a day ago and that nobody ran. */
export async function forgetPreparedBulk({ database, clock }: Context): Promise<void> {
  await database.pool.query(
    `with old as (delete from bulk_action where state = 'prepared' and created_at < $1 returning id)
     delete from bulk_member where bulk_id in (select id from old)`,
    [new Date(clock.now().getTime() - 86_400_000)],
  );
}
