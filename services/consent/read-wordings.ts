import type { Transaction } from "../../prisma/client.ts";

export interface Wording {
  id: string;
  key: string;
  language: string;
  text: string;
}

/** The newest version of each wording in `language`, else in any. By key. */
export async function readWordings(tx: Transaction, keys: string[], language: string): Promise<Map<string, Wording>> {
  const { rows } = await tx.query<Wording>(
    `select distinct on (key) id, key, language, text from wording where key = any($1::text[]) order by key, (language = $2) desc, version desc`,
    [keys, language],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
