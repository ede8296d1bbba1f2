import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";
import { type BankFile, bankFileColumns } from "./bank-file.ts";

/** Files that were imported, the newest first. */
export async function listBankFiles(
  { database: { pool } }: Context,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<BankFile>> {
  const cursor = readCursor(query.cursor);
  const { rows } = await pool.query<BankFile>(
    `select ${bankFileColumns} from bank_file f where $1::timestamptz is null or (f.imported_at, f.id) < ($1, $2::uuid)
     order by f.imported_at desc, f.id desc limit $3`,
    [cursor?.at ?? null, cursor?.id ?? null, query.limit + 1],
  );
  return cutPage(rows, query.limit, ({ importedAt, id }) => ({ at: importedAt, id }));
}
