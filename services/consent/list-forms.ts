import type { FormDefinition } from "../../domain/playbooks/sections/consent.ts";
import { formDefinitionSchema } from "../../domain/playbooks/sections/consent.ts";
import { listDrafts } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { readFormDraft } from "./form-draft.ts";
import { newestFormVersion, readForm } from "./read-form.ts";

export interface ListedForm {
  key: string;
  /** Of the draft where it was never published. */
  title: FormDefinition["title"];
  /** Page that shows it; null before it is published. */
  url: string | null;
  topics: string[];
  document: string | null;
  /** Sent in the last `COUNTED_DAYS` days, and of these the confirmed. */
  signUps: { sent: number; confirmed: number };
  draft: { revision: number; baseVersion: number | null; author: string; at: Date } | null;
}

/** The sign-ups of a form are counted for this long: the numbers say how it does now, and cost the same in an old installation. */
const COUNTED_DAYS = 30;
const DAY_MS = 86_400_000;

/** Reads an index alone. */
const countSignUps = `select form_key as key, count(*)::int as sent, count(*) filter (where state = 'confirmed')::int as confirmed
   from opt_in where requested_at >= $1 group by form_key`;

/** The sign-up forms by key, also those that are drafts only. */
export async function listForms(context: Context): Promise<ListedForm[]> {
  const { pool } = context.database;
  const since = new Date(context.clock.now().getTime() - COUNTED_DAYS * DAY_MS);
  const [{ rows }, drafts, counts] = await Promise.all([
    pool.query<{ definition: unknown }>("select definition from form order by key"),
    listDrafts(pool, "form"),
    pool.query<{ key: string; sent: number; confirmed: number }>(countSignUps, [since]),
  ]);
  const signUpsOf = new Map(counts.rows.map(({ key, ...signUps }) => [key, signUps]));
  const draftOf = new Map(drafts.map(({ key, ...draft }) => [key, draft]));
  const published = rows.map(({ definition }): ListedForm => {
    const { key, title, topics, document = null } = formDefinitionSchema.parse(definition);
    const draft = draftOf.get(key) ?? null;
    const signUps = signUpsOf.get(key) ?? { sent: 0, confirmed: 0 };
    return { key, title, url: formUrl(context, key), topics: topics.map(({ topic }) => topic), document, signUps, draft };
  });
  const known = new Set(published.map(({ key }) => key));
  const begun: ListedForm[] = [];
  for (const { key, ...draft } of drafts) {
    if (known.has(key)) continue;
    const { title, topics, document = null } = (await readFormDraft(context, key)).definition;
    const signUps = { sent: 0, confirmed: 0 };
    begun.push({ key, title, url: null, topics: topics.map(({ topic }) => topic), document, signUps, draft });
  }
  return [...published, ...begun].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

/** A published form with its version, from which a draft of it begins. Throws AppError not-found. */
export async function readFormDefinition(
  { database: { pool } }: Context,
  key: string,
): Promise<{ definition: FormDefinition; version: number }> {
  return { definition: await readForm(pool, key), version: (await newestFormVersion(pool, key)) ?? 0 };
}

export function formUrl({ publicUrl }: Pick<Context, "publicUrl">, key: string): string {
  return `${publicUrl}/f/${encodeURIComponent(key)}`;
}

export interface FormVersion {
  version: number;
  definition: FormDefinition;
  /** staff:<name>; null: a playbook's folder */
  author: string | null;
  at: Date;
}

/** What was published of a form, the newest first. `before`: only older ones. Throws AppError not-found. */
export async function listFormVersions(
  { database: { pool } }: Context,
  { key, limit, before }: { key: string; limit: number; before?: number | undefined },
): Promise<{ items: FormVersion[]; next: string | null }> {
  await readForm(pool, key);
  const { rows } = await pool.query<FormVersion>(
    `select version, definition, author, at from form_version where form_key = $1 and ($2::int is null or version < $2)
     order by version desc limit $3`,
    [key, before ?? null, limit + 1],
  );
  const items = rows
    .slice(0, limit)
    .map(({ definition, ...version }) => ({ ...version, definition: formDefinitionSchema.parse(definition) }));
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? String(last.version) : null };
}
