import { csvCell } from "../../domain/csv-cell.ts";
import type { Context } from "../engine/context/context.ts";
import { bulkReasons } from "./words.ts";

const PAGE = 1_000;

/** The members of a bulk action as a CSV file, with what became of each. Erased leads have no name. Yields text in pieces. */
export async function* membersCsv({ database }: Context, bulkId: string): AsyncGenerator<string> {
  yield "\ufeffID,氏名,結果,理由,コード\r\n";
  for (let after = 0; ; ) {
    const { rows } = await database.pool.query<{ position: number; leadId: string; name: string; state: string; code: string | null }>(
      `select m.position, m.lead_id as "leadId", m.state, m.code,
         coalesce(nullif(concat_ws(' ', l.family_name, l.given_name), ''), l.display_name, '') as name
       from bulk_member m left join lead l on l.id = m.lead_id where m.bulk_id = $1 and m.position > $2 order by m.position limit ${PAGE}`,
      [bulkId, after],
    );
    for (const { leadId, name, state, code } of rows)
      yield `${[leadId, name, states[state] ?? state, bulkReasons[code ?? ""]?.ja ?? "", code ?? ""].map(csvCell).join(",")}\r\n`;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.position;
  }
}

const states: Readonly<Record<string, string>> = { waiting: "未実行", done: "完了", refused: "できませんでした", "left-out": "対象外" };
