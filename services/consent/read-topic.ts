import type { Transaction } from "../../prisma/client.ts";

export interface TopicTitle {
  key: string;
  title: string;
}

/** A topic with its title in `language`, else in any; its key when it has none. */
export async function readTopic(tx: Transaction, key: string, language: string): Promise<TopicTitle> {
  const [topic] = await readTopics(tx, [key], language);
  return topic ?? { key, title: key };
}

/** As `readTopic`, for several, in their order. */
export async function readTopics(tx: Transaction, keys: readonly string[], language: string): Promise<TopicTitle[]> {
  const { rows } = await tx.query<{ key: string; title: Record<string, string> }>(
    "select key, title from topic where key = any($1::text[])",
    [keys],
  );
  const titles = new Map(rows.map(({ key, title }) => [key, title[language] ?? Object.values(title)[0]]));
  return keys.map((key) => ({ key, title: titles.get(key) ?? key }));
}
