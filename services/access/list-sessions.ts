import type { Context } from "../engine/context/context.ts";
import type { SignInMethod } from "./open-auth.ts";

export interface ListedSession {
  id: string;
  method: SignInMethod;
  networkAddress: string | null;
  agent: string | null;
  createdAt: Date;
  /** To within a day. */
  usedAt: Date;
  expiresAt: Date;
}

/** The running sessions of a member of staff, newest first. */
export async function listSessions({ database }: Context, staffId: string, now = new Date()): Promise<ListedSession[]> {
  const { rows } = await database.pool.query<ListedSession>(
    `select id, method, network_address as "networkAddress", agent, created_at as "createdAt", updated_at as "usedAt",
       expires_at as "expiresAt" from staff_session where staff_id = $1 and expires_at > $2 order by created_at desc, id`,
    [staffId, now],
  );
  return rows;
}
