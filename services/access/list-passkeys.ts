import type { Context } from "../engine/context/context.ts";

export interface ListedPasskey {
  id: string;
  name: string | null;
  createdAt: Date | null;
  /** Kept by a service on several devices. */
  synced: boolean;
}

/** The passkeys of a member of staff, newest first. */
export async function listPasskeys({ database }: Context, staffId: string): Promise<ListedPasskey[]> {
  const { rows } = await database.pool.query<ListedPasskey>(
    `select id, name, created_at as "createdAt", backed_up as synced from staff_passkey where staff_id = $1 order by created_at desc, id`,
    [staffId],
  );
  return rows;
}
