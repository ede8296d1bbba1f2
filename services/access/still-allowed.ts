import type { Context } from "../engine/context/context.ts";
import type { Caller } from "./caller.ts";

/** False once the session ended, the person was disabled or has another role, or the key was revoked. For what outlives its request's check. */
export async function isStillAllowed({ database }: Pick<Context, "database">, caller: Caller): Promise<boolean> {
  if (caller.kind === "key") {
    const { rowCount } = await database.pool.query("select 1 from api_key where id = $1 and revoked_at is null", [caller.id]);
    return rowCount === 1;
  }
  // Sessions are of the real clock.
  const { rows } = await database.pool.query<{ role: string }>(
    `select s.role from staff_session session join staff s on s.id = session.staff_id
     where session.id = $1 and session.expires_at > clock_timestamp() and s.disabled_at is null`,
    [caller.sessionId],
  );
  return rows[0]?.role === caller.role;
}
