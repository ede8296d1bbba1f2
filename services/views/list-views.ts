import type { Context } from "../engine/context/context.ts";
import { type View, viewColumns, viewUnknown } from "./view.ts";

const listViewsSql = `select ${viewColumns} from saved_view where deleted_at is null and (author = $1 or shared)
  order by name collate "ja-x-icu", id`;

/** The views of this member of staff and those that are shared, by name. There are few: see `requireRoom`. */
export async function listViews({ database }: Context, actor: string): Promise<View[]> {
  const { rows } = await database.pool.query<View>(listViewsSql, [actor]);
  return rows;
}

const readViewSql = `select ${viewColumns} from saved_view where id = $1 and deleted_at is null`;

/** Throws AppError not-found. */
export async function readView({ database }: Context, id: string): Promise<View> {
  const { rows } = await database.pool.query<View>(readViewSql, [id]);
  if (!rows[0]) throw viewUnknown();
  return rows[0];
}
