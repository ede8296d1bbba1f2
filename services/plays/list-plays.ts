import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { type Play, playColumns } from "./play.ts";

export interface ListedPlay extends Play {
  /** To whom something was or is to be offered. */
  members: number;
  /** To whom the offer was made. */
  invited: number;
  bought: number;
}

const countsSql = `select count(*) filter (where m.part <> 'not-now')::int as members, count(m.invited_at)::int as invited,
  count(*) filter (where m.state = 'bought')::int as bought from play_member m where m.play_id = p.id`;

export const listedPlaySql = `select ${playColumns}, c.members, c.invited, c.bought from play p cross join lateral (${countsSql}) c`;

/** All plays, the newest first. */
export async function listPlays(
  { database }: Context,
  { limit, cursor: at }: { limit: number; cursor?: string | undefined },
): Promise<Page<ListedPlay>> {
  const cursor = readCursor(at);
  const { rows } = await database.pool.query<ListedPlay>(
    `${listedPlaySql} where ($1::timestamptz is null or (p.started_at, p.id) < ($1, $2::uuid)) order by p.started_at desc, p.id desc limit $3`,
    [cursor?.at ?? null, cursor?.id ?? null, limit + 1],
  );
  return cutPage(rows, limit, ({ startedAt, id }) => ({ at: startedAt, id }));
}
