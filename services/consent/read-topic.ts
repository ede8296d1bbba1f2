import type { Transaction } from "../../prisma/client.ts";

export interface TopicTitle {
  key: string;
  title: string;
}

/** A topic with its title in `language`, else in any; its key when it has none. */
export async function readTopic(tx: Transaction, key: string, language: string): Promise<TopicTitle> {
  const { rows } = await tx.query<{ title: Record<string, string> }>("select title from topic where key = $1", [key]);
  const title = rows[0]?.title ?? {};
  return { key, title: title[language] ?? Object.values(title)[0] ?? key };
}
