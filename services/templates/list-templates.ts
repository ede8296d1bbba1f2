import type { Category } from "../../domain/touches/category.ts";
import type { Channel } from "../../domain/touches/channel.ts";
import { findDraft, listDrafts } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { combinedUse, readUsers, type TemplateUser } from "./read-users.ts";
import type { TemplateContent } from "./template-content.ts";
import { nameOfTemplate, templateId } from "./template-id.ts";

export interface ListedTemplate {
  key: string;
  channel: Channel;
  language: string;
  /** The subject, or the beginning of what it says. Liquid, as written. */
  title: string;
  /** The strictest of those in which it is sent; null when nothing sends it. */
  category: Category | null;
  users: TemplateUser[];
  /** Null, as date and author, for one that is a draft only. */
  version: number | null;
  publishedAt: Date | null;
  author: string | null;
  draft: { revision: number; baseVersion: number | null; author: string; at: Date } | null;
}

/** The newest version of each template, by key; also those that are drafts only. */
export async function listTemplates(context: Context): Promise<ListedTemplate[]> {
  const { pool } = context.database;
  const users = await readUsers(pool, context);
  const [{ rows }, drafts] = await Promise.all([
    pool.query<Omit<ListedTemplate, "category" | "users" | "draft">>(
      `select distinct on (key, channel, language) key, channel, language, version, published_at as "publishedAt", author,
         left(coalesce(compiled->>'subject', compiled->'messages'->0->>'text', compiled->'messages'->0->>'altText', compiled->>'script', ''), 200) as title
       from template_version order by key, channel, language, version desc`,
    ),
    listDrafts(pool, "template"),
  ]);
  const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
  const published = new Set(rows.map(templateId));
  const begun = await Promise.all(drafts.filter(({ key }) => !published.has(key)).map(({ key }) => unpublished(context, key)));
  return [...rows, ...begun]
    .map((row) => {
      const own = users.get(row.key) ?? [];
      return { ...row, category: combinedUse(own)?.category ?? null, users: own, draft: draftOf.get(templateId(row)) ?? null };
    })
    .toSorted((one, other) => (templateId(one) < templateId(other) ? -1 : 1));
}

async function unpublished(context: Context, id: string): Promise<Omit<ListedTemplate, "category" | "users" | "draft">> {
  const name = nameOfTemplate(id);
  const { text } = (await findDraft(context.database.pool, { kind: "template", key: id })) ?? { text: "null" };
  return { ...name, title: titleOf(JSON.parse(text)).slice(0, 200), version: null, publishedAt: null, author: null };
}

/** Of a draft that was discarded meanwhile, nothing. */
function titleOf(content: TemplateContent | null): string {
  switch (content?.channel) {
    case "email":
      return content.source.subject;
    case "line":
      return content.source.messages;
    case "person":
      return content.source.script;
    case undefined:
      return "";
  }
}
