import { AppError } from "../../domain/app-error.ts";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedDecision {
  id: string;
  at: Date;
  /** How often it was made in a row, and when last. */
  count: number;
  lastAt: Date;
  touchId: string | null;
  processId: string | null;
  step: string | null;
  /** send · defer · skip · cancel · park · choose */
  verdict: string;
  reason: string;
  until: Date | null;
  /** What the rules saw: codes, numbers and instants. */
  inputs: unknown;
}

/** Why a lead got something or did not, with what the rules saw; newest first. Throws AppError not-found for an unknown sequence. */
export async function listDecisions(
  context: Context,
  query: {
    leadId: string;
    /** Key. */
    sequence?: string | undefined;
    verdict?: string | undefined;
    reason?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  },
): Promise<Page<ListedDecision>> {
  const { pool } = context.database;
  const cursor = readCursor(query.cursor);
  if (query.sequence !== undefined) {
    const { rowCount } = await pool.query("select 1 from sequence where key = $1", [query.sequence]);
    if (rowCount === 0)
      throw new AppError("not-found", "sequence-unknown", {
        ja: `シーケンス「${query.sequence}」はありません。`,
        en: `There is no sequence "${query.sequence}".`,
      });
  }
  const { rows } = await pool.query<ListedDecision>(
    `select d.id, d.at, d.count, d.last_at as "lastAt", d.touch_id as "touchId", d.process_id as "processId", d.step, d.verdict, d.reason,
       d.until, d.inputs
     from decision d
     where d.lead_id = $1 and ($2::text is null or d.verdict = $2) and ($3::text is null or d.reason = $3)
       and ($4::text is null or d.process_id in (
         select e.id from enrolment e join sequence q on q.id = e.sequence_id where e.lead_id = $1 and q.key = $4))
       and ($5::timestamptz is null or (d.at, d.id) < ($5, $6::uuid))
     order by d.at desc, d.id desc limit $7`,
    [
      query.leadId,
      query.verdict ?? null,
      query.reason ?? null,
      query.sequence ?? null,
      cursor?.at ?? null,
      cursor?.id ?? null,
      query.limit + 1,
    ],
  );
  return cutPage(rows, query.limit, ({ at, id }) => ({ at, id }));
}
