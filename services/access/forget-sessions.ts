import type { Context } from "../engine/context/context.ts";

/** Deletes sessions and challenges that have ended by time. Returns how many it deleted. */
export async function forgetSessions({ database }: Context, now = new Date()): Promise<number> {
  const sessions = await database.pool.query("delete from staff_session where expires_at < $1", [now]);
  const challenges = await database.pool.query("delete from staff_verification where expires_at < $1", [now]);
  return (sessions.rowCount ?? 0) + (challenges.rowCount ?? 0);
}
