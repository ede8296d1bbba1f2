import type { LocalText } from "../../domain/words/local-text.ts";
import type { Transaction } from "../../prisma/client.ts";

/** Titles of all offers, by key. */
export async function readOfferTitles(tx: Transaction): Promise<Map<string, Partial<LocalText>>> {
  const { rows } = await tx.query<{ key: string; title: Partial<LocalText> }>("select key, definition->'title' as title from offer");
  return new Map(rows.map(({ key, title }) => [key, title]));
}
