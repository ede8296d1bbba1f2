import type { Transaction } from "../../prisma/client.ts";

/** Ends a play whose time is over; letters that are on their way still go. The caller has locked it. Returns 1. */
export async function endPlay(tx: Transaction, id: string, now: Date): Promise<number> {
  await tx.query("update play set state = 'ended', ended_at = until, revision = revision + 1 where id = $1", [id]);
  await tx.query(
    `update play_member set code = case state when 'asked' then 'no-answer' when 'invited' then 'no-purchase' else 'over' end,
       state = 'closed', closed_at = $2 where play_id = $1 and state in ('waiting', 'asked', 'awake', 'invited')`,
    [id, now],
  );
  return 1;
}
