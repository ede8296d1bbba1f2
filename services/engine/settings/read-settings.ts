import type { Transaction } from "../../../prisma/client.ts";
import type { PlaybookEntry } from "../modules/playbook-section.ts";

/** Settings as parts of a playbook: each with the key of playbook.yaml that sets it. Those that were never set, or hold null, are left out. */
export async function readSettings(tx: Transaction, places: Readonly<Record<string, string>>): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<{ key: string; value: unknown }>(
    "select key, value from setting where key = any($1) and value <> 'null' order by key",
    [Object.keys(places)],
  );
  return rows.map(({ key, value }) => ({ place: places[key] ?? key, value }));
}
