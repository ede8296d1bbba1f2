import type { FormDefinition } from "../../domain/playbooks/sections/consent.ts";
import { formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import { listDrafts } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { type Tagged, tag } from "../engine/settings/change-setting.ts";
import { readForm } from "./read-form.ts";

export interface ListedForm {
  key: string;
  /** Null for one that is a draft only. */
  title: FormDefinition["title"] | null;
  /** Page that shows it; null before it is published. */
  url: string | null;
  topics: string[];
  document: string | null;
  draft: { revision: number; baseVersion: number | null; author: string; at: Date } | null;
}

/** The sign-up forms by key, also those that are drafts only. */
export async function listForms(context: Context): Promise<ListedForm[]> {
  const { pool } = context.database;
  const [{ rows }, drafts] = await Promise.all([
    pool.query<{ definition: unknown }>("select definition from form order by key"),
    listDrafts(pool, "form"),
  ]);
  const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
  const published = rows.map(({ definition }): ListedForm => {
    const { key, title, topics, document = null } = formDefinitionSchema.parse(definition);
    const draft = draftOf.get(key) ?? null;
    return { key, title, url: formUrl(context, key), topics: topics.map(({ topic }) => topic), document, draft };
  });
  const known = new Set(published.map(({ key }) => key));
  const begun = drafts
    .filter(({ key }) => !known.has(key))
    .map(({ key, ...draft }): ListedForm => ({ key, title: null, url: null, topics: [], document: null, draft }));
  return [...published, ...begun].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** A published form with the tag that a draft of it begins from. Throws AppError not-found. */
export async function readFormDefinition(context: Context, key: string): Promise<Tagged<FormDefinition>> {
  return tag(await readForm(context.database.pool, key));
}

export function formUrl({ publicUrl }: Pick<Context, "publicUrl">, key: string): string {
  return `${publicUrl}/f/${encodeURIComponent(key)}`;
}
