import { v7 as uuidv7 } from "uuid";
import type { Transaction } from "../../prisma/client.ts";
import type { PlaybookContent, PlaybookEntry } from "../engine/modules/playbook-section.ts";

/** The documents of a playbook, with their content. */
export async function writeDocuments(tx: Transaction, { documents }: Pick<PlaybookContent, "documents">): Promise<void> {
  for (const { key, title, contentType, content } of documents) {
    await tx.query(
      `insert into document (id, key, title, content_type, content) values ($1, $2, $3, $4, $5)
       on conflict (key) do update set title = excluded.title, content_type = excluded.content_type, content = excluded.content`,
      [uuidv7(), key, title, contentType, Buffer.from(content)],
    );
  }
}

/** The documents as they are now, with the hash of their content. */
export async function readDocumentEntries(tx: Transaction): Promise<PlaybookEntry[]> {
  const { rows } = await tx.query<PlaybookEntry>(
    `select 'documents.' || key as place,
       jsonb_build_object('title', title, 'contentType', content_type, 'content', encode(sha256(content), 'hex')) as value
     from document order by key`,
  );
  return rows;
}
