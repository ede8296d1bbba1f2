import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import type { FormDefinition, TopicDefinition, WordingDefinition } from "../../domain/playbooks/sections/consent.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";
import { readSettings } from "../engine/settings/read-settings.ts";
import { writeSetting } from "../engine/settings/write-setting.ts";

/** The consent part of a playbook: topics, wordings, forms, and the rules of the double opt-in. */
export async function writeTopics(
  tx: Transaction,
  { manifest: { topics, wordings, forms, optIn } }: PlaybookContent,
  now: Date,
): Promise<void> {
  await writeSetting(tx, "optIn", { ...optIn });
  for (const topic of topics) await writeTopic(tx, topic);
  for (const wording of wordings) await writeWording(tx, wording, now);
  for (const form of forms) await writeForm(tx, form, { author: null, at: now });
}

/** A changed form becomes a new version, too. `author`: null for a playbook's folder. */
export async function writeForm(tx: Transaction, form: FormDefinition, { author, at }: { author: string | null; at: Date }): Promise<void> {
  await tx.query(
    "insert into form (id, key, definition) values ($1, $2, $3) on conflict (key) do update set definition = excluded.definition",
    [uuidv7(), form.key, JSON.stringify(form)],
  );
  await tx.query(
    `insert into form_version (form_key, version, definition, author, at)
     select $1, coalesce(max(version), 0) + 1, $2::jsonb, $3, $4 from form_version where form_key = $1
     having (array_agg(definition order by version desc))[1] is distinct from $2::jsonb`,
    [form.key, JSON.stringify(form), author, at],
  );
}

export type Topic = Pick<TopicDefinition, "key" | "title" | "customersOnly">;

export async function writeTopic(tx: Transaction, { key, title, customersOnly }: Topic): Promise<void> {
  await tx.query(
    `insert into topic (key, title, customers_only) values ($1, $2, $3)
     on conflict (key) do update set title = excluded.title, customers_only = excluded.customers_only`,
    [key, JSON.stringify(title), customersOnly],
  );
}

/** Wordings are evidence: a changed text becomes a new version, and an old version never changes (LAW2). */
export async function writeWording(tx: Transaction, { key, text }: WordingDefinition, now: Date): Promise<void> {
  for (const [language, words] of Object.entries(text)) if (words) await writeWords(tx, { key, language, text: words, now });
}

async function writeWords(
  tx: Transaction,
  { key, language, text, now }: { key: string; language: string; text: string; now: Date },
): Promise<void> {
  const hash = createHash("sha256").update(text).digest("hex");
  await tx.query(
    `insert into wording (id, key, language, version, text, hash, since)
     select $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6 from wording where key = $2 and language = $3
     having coalesce((array_agg(hash order by version desc))[1], '') <> $5`,
    [uuidv7(), key, language, text, hash, now],
  );
}

/** Topics, newest wordings, forms and the rules of the double opt-in, as they are now. */
export async function readTopicEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>(
    `select 'topics.' || key as place, jsonb_build_object('title', title, 'customersOnly', customers_only) as value from topic
     union all select 'wordings.' || key, jsonb_build_object('text', jsonb_object_agg(language, text)) from (
       select distinct on (key, language) key, language, text from wording order by key, language, version desc) newest group by key
     union all select 'forms.' || key, definition - 'key' from form order by place`,
  );
  return [...(await readSettings(tx, { optIn: "optIn" })), ...rows];
}
