import type { Context } from "../engine/context/context.ts";

/** Links are kept this long after their end, to say what became of them. Real days. */
const LINK_DAYS = 90;

/** Deletes sessions and challenges that have ended by time, and old one-time links. Returns how many it deleted. */
export async function forgetSessions({ database }: Context, now = new Date()): Promise<number> {
  const sessions = await database.pool.query("delete from staff_session where expires_at < $1", [now]);
  const challenges = await database.pool.query("delete from staff_verification where expires_at < $1", [now]);
  const links = await database.pool.query("delete from staff_link where expires_at < $1", [
    new Date(now.getTime() - LINK_DAYS * 86_400_000),
  ]);
  return (links.rowCount ?? 0) + (sessions.rowCount ?? 0) + (challenges.rowCount ?? 0);
}
