import type { Context } from "../engine/context/context.ts";

/** Days that the rows of an import that could not be read stay for mending. They hold names and addresses of people who are no leads. */
const BAD_ROWS_DAYS = 30;

/** Blanks the content of bad rows that nobody mended in time. Returns how many. */
export async function forgetBadRows(context: Context): Promise<number> {
  const before = new Date(context.clock.now().getTime() - BAD_ROWS_DAYS * 86_400_000);
  const { rowCount } = await context.database.pool.query(
    `update import_issue set detail = '', raw = null, search_key = ''
     where severity = 'bad' and raw is not null and import_id in (select id from import_run where started_at <= $1)`,
    [before],
  );
  return rowCount ?? 0;
}
