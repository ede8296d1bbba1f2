import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { type Note, noteColumns, noteUnknown } from "./note.ts";

const listNotesSql = `select ${noteColumns} from lead_note
  where lead_id = $1 and deleted_at is null and ($2::boolean is null or pinned = $2) and ($3::boolean is null or hand_over = $3)
    and ($4::timestamptz is null or (created_at, id) < ($4, $5::uuid))
  order by created_at desc, id desc limit $6`;

/** The notes about a lead, the newest first. */
export async function listNotes(
  { database }: Context,
  query: {
    leadId: string;
    pinned?: boolean | undefined;
    handOver?: boolean | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<Note>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await database.pool.query<Note>(listNotesSql, [
    query.leadId,
    query.pinned ?? null,
    query.handOver ?? null,
    cursor?.at ?? null,
    cursor?.id ?? null,
    query.limit + 1,
  ]);
  return cutPage(rows, query.limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}

const readNoteSql = `select ${noteColumns} from lead_note where id = $1 and deleted_at is null`;

/** Throws AppError not-found. */
export async function readNote({ database }: Context, id: string): Promise<Note> {
  const { rows } = await database.pool.query<Note>(readNoteSql, [id]);
  if (!rows[0]) throw noteUnknown();
  return rows[0];
}
