import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { paperColumns, type StoredPaper } from "./paper-row.ts";

const listPapersSql = `select ${paperColumns} from paper
  where lead_id = $1 and ($2::timestamptz is null or (made_at, id) < ($2, $3::uuid)) order by made_at desc, id desc limit $4`;

/** The papers of a lead, the newest first. */
export async function listPapers(
  { database }: Context,
  { leadId, limit, cursor: at }: { leadId: string; limit: number; cursor?: string | undefined },
): Promise<Page<StoredPaper>> {
  const cursor = readCursor(at);
  const { rows } = await database.pool.query<StoredPaper>(listPapersSql, [leadId, cursor?.at ?? null, cursor?.id ?? null, limit + 1]);
  return cutPage(rows, limit, ({ madeAt, id }) => ({ at: madeAt, id }));
}
