import { AppError } from "../../../domain/app-error.ts";
import { codeOf } from "../../../domain/code-of.ts";
import type { Transaction } from "../../../prisma/client.ts";
import type { Context } from "../context/context.ts";
import { journalEntrySchema } from "./journal.ts";

const MOST_AT_ONCE = 1_000;

/**
 * As `database.transaction`, for what writes an opt-out, a suppression or an erasure and is then answered: when this returns, the file
 * outside the database has it as well (design decision 15). Throws AppError `journal` when the file cannot be written: the brake holds
 * nevertheless, and a repetition writes what is missing.
 */
export async function journaledTransaction<T>(context: Context, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await context.database.transaction(work);
  await writeJournal(context);
  return result;
}

/**
 * Appends what the file does not have yet, and returns how many entries that were. Rows that another process is just appending are waited
 * for: who answers after this call may rely on them.
 */
export async function writeJournal(context: Context): Promise<number> {
  const { journal } = context;
  if (journal === null) return 0;
  for (let written = 0; ; ) {
    const count = await context.database.transaction(async (tx) => {
      const { rows } = await tx.query<{ id: string; at: Date; kind: string; body: unknown }>(
        "select id, at, kind, body from journal where not written order by id limit $1 for update",
        [MOST_AT_ONCE],
      );
      if (rows.length === 0) return 0;
      await journal.append(rows.map((row) => journalEntrySchema.parse(row))).catch((error: unknown) => {
        throw unwritable(context, error);
      });
      await tx.query("update journal set written = true where id = any($1::uuid[])", [rows.map(({ id }) => id)]);
      return rows.length;
    });
    written += count;
    if (count < MOST_AT_ONCE) return written;
  }
}

/** The error of a journal that cannot be written, which is logged here. */
export function unwritable({ log }: Context, error: unknown): AppError {
  log.error({ code: codeOf(error) }, "the journal of opt-outs and erasures cannot be written");
  return new AppError(
    "unavailable",
    "journal",
    {
      ja: "配信停止と消去の控えを書き込めません。フォルダー（HAGUKUMI_JOURNAL_DIR）の空きと権限を確かめて、もう一度お試しください。",
      en: "The journal of opt-outs and erasures cannot be written: check that its folder (HAGUKUMI_JOURNAL_DIR) has room and may be written, then try again.",
    },
    { cause: error },
  );
}
