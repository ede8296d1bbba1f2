import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { changeSetting, type IfMatch, thingsOf } from "../engine/settings/change-setting.ts";
import { readDocumentEntries, writeDocuments } from "./write-documents.ts";

export interface ListedDocument {
  key: string;
  title: string;
  contentType: string;
  bytes: number;
  /** Keys of the forms that give it. */
  forms: string[];
  /** Keys of the templates whose newest version links to it. */
  templates: string[];
  /** Leads who opened it, as the list of leads finds them; `more`: they were not counted further. */
  opened: { count: number; more: boolean };
  etag: string;
}

export interface DocumentChange {
  key: string;
  title: string;
  contentType: string;
  content: Uint8Array;
}

/** So many of those who opened a document are counted, with those who are no leads any more. */
const MOST_OPENED = 10_000;

/** In bytes, as in a playbook's folder. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

export async function listDocuments({ database }: Context): Promise<ListedDocument[]> {
  const { rows } = await database.pool.query<
    Omit<ListedDocument, "etag" | "title" | "contentType" | "opened"> & { readers: number; more: boolean }
  >(
    `select d.key, length(d.content) as bytes, opened.readers, opened.more,
       array(select f.key from form f where f.definition->>'document' = d.key order by f.key) as forms,
       array(select distinct t.key from (select distinct on (key, channel, language) key, source::text as text from template_version
         order by key, channel, language, version desc) t where t.text ~ ('urls[.]document[.]' || d.key || '[^a-z0-9-]') order by t.key) as templates
     from document d, lateral (
       select count(l.id)::int as readers, count(*) > $1 as more
       from (select distinct on (lead_id) lead_id from hit where target = d.key and kind = 'document' and label = 'human'
           order by lead_id limit $1 + 1) h
         -- The limit has each of them looked up: a join would read the index of all leads for each document.
         left join lateral (select id from lead where id = h.lead_id and erased_at is null and merged_into is null limit 1) l on true
     ) opened
     order by d.key`,
    [MOST_OPENED],
  );
  const uses = new Map(
    rows.map(({ readers, more, ...row }) => [row.key, { ...row, opened: { count: Math.min(readers, MOST_OPENED), more } }]),
  );
  return thingsOf<{ title: string; contentType: string }>(await readDocumentEntries(database.pool), "documents").map(
    ({ key, title, contentType, etag }) => ({ ...nowhere, ...uses.get(key), key, title, contentType, etag }),
  );
}

/** Of one that was made between the two reads. */
const nowhere = { bytes: 0, forms: [], templates: [], opened: { count: 0, more: false } };

/** Makes a document, or replaces it: links that leads have open the new one. Throws ChangedMeanwhile, AppError too-large. */
export async function setDocument(context: Context, document: DocumentChange, by: { actor: string; ifMatch: IfMatch }): Promise<void> {
  if (document.content.byteLength > LARGEST_DOCUMENT) {
    throw new AppError("too-large", "document-too-large", { ja: "資料は10MBまでです。", en: "A document may have 10 MB at most." });
  }
  await changeSetting(context, {
    ...by,
    place: `documents.${document.key}`,
    read: readDocumentEntries,
    write: (tx) => writeDocuments(tx, { documents: [document] }),
  });
}
