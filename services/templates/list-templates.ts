import type { Category } from "../../domain/touches/category.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import type { Context } from "../engine/context/context.ts";
import { combinedUse, readUsers, type TemplateUser } from "./read-users.ts";

export interface ListedTemplate {
  key: string;
  channel: Channel;
  language: string;
  /** The subject, or the beginning of what it says. Liquid, as written. */
  title: string;
  /** The strictest of those in which it is sent; null when nothing sends it. */
  category: Category | null;
  users: TemplateUser[];
  version: number;
  publishedAt: Date;
  author: string;
}

/** The newest version of each template, by key. */
export async function listTemplates(context: Context): Promise<ListedTemplate[]> {
  const { pool } = context.database;
  const users = await readUsers(pool, context);
  const { rows } = await pool.query<Omit<ListedTemplate, "category" | "users">>(
    `select distinct on (key, channel, language) key, channel, language, version, published_at as "publishedAt", author,
       left(coalesce(compiled->>'subject', compiled->'messages'->0->>'text', compiled->'messages'->0->>'altText', compiled->>'script', ''), 200) as title
     from template_version order by key, channel, language, version desc`,
  );
  return rows.map((row) => {
    const own = users.get(row.key) ?? [];
    return { ...row, category: combinedUse(own)?.category ?? null, users: own };
  });
}
