import type { SessionFigures } from "../../domain/sessions/likely-causes.ts";
import type { Context } from "../../services/engine/context/context.ts";

const figures: SessionFigures = {
  ...{ seats: 8, booked: 1, came: 1, wentOn: 0, belowThreshold: 1 },
  sources: [{ source: null, came: 1, wentOn: 0 }],
  ratings: { count: 1, average: 4, alone: 0, partly: 1, notAlone: 0 },
  invited: { followed: 3, booked: 1 },
  before: { came: 4, wentOn: 3 },
};

const DAY = 86_400_000;

/** As if a session had taken place nine days ago: its guests came and said how it was, none went on, and it has an alarm. */
export async function raiseAlarm({ database: { pool } }: Context, sessionId: string, next: string): Promise<void> {
  const ago = (days: number) => new Date(Date.now() - days * DAY);
  await pool.query("update session set state = 'done', counted_at = $2, starts_at = $3, ends_at = $2 where id = $1", [
    sessionId,
    ago(9),
    ago(9.1),
  ]);
  await pool.query(
    `update booking set state = 'attended', satisfaction = 4, alone = 'partly', comment = 'また来ます', rated_at = $2
     where session_id = $1 and state = 'booked'`,
    [sessionId, ago(8)],
  );
  await pool.query(
    `insert into session_follow_up (session_id, next_key, target, alarm, judge_at, state, came, went_on, figures, judged_at, visible_at)
     values ($1, $2, 80, 60, $3, 'alarm', 1, 0, $4, $3, $3)`,
    [sessionId, next, ago(2), figures],
  );
}
