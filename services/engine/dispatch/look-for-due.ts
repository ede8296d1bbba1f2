import { laneNames } from "../../../domain/touches/lanes.ts";
import type { Context } from "../context/context.ts";

export interface Due {
  touches: boolean;
  /** Sends that are to be tried again. */
  retries: boolean;
}

/** What a sender could claim now. A claim is a transaction of several statements, and most looks of an idle sender find nothing. */
export async function lookForDue({ database, clock }: Context, senderId: string): Promise<Due> {
  const { rows } = await database.pool.query<Due>(
    `select
       exists (select 1 from unnest($3::int[]) as lanes(lane), lateral (
         select 1 from touch t where t.sender_id = $1 and t.state = 'due' and t.lane = lanes.lane and t.not_before <= $2 limit 1) due) as touches,
       exists (select 1 from send s where s.sender_id = $1 and s.state = 'deferred' and s.retry_at <= $2) as retries`,
    [senderId, clock.now(), laneNames.map((_, lane) => lane)],
  );
  return rows[0] ?? { touches: false, retries: false };
}
