import type { Context } from "../engine/context/context.ts";

export type WaitingOptIn = { kind: "over" } | { kind: "waiting"; remindAt: Date; expiresAt: Date };

/** The state of an opt-in, for its workflow. One that no longer exists counts as over. */
export async function readWaitingOptIn(context: Context, id: string): Promise<WaitingOptIn> {
  const { rows } = await context.database.pool.query<{ state: string; remindAt: Date; expiresAt: Date }>(
    `select state, remind_at as "remindAt", expires_at as "expiresAt" from opt_in where id = $1`,
    [id],
  );
  const row = rows[0];
  return row?.state === "waiting" ? { kind: "waiting", remindAt: row.remindAt, expiresAt: row.expiresAt } : { kind: "over" };
}
