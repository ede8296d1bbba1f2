import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { readDocument } from "./read-document.ts";

export interface OpenedDocument {
  title: string;
  contentType: string;
  content: Buffer;
}

/** A person pressed the button: hands over the document and records it once per message. Throws AppError not-found. */
export async function openDocument(context: Context, token: string): Promise<OpenedDocument> {
  const view = await readDocument(context, token);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await recordEvents(tx, context, [
      {
        leadId: view.leadId,
        kind: "documentOpened",
        at: now,
        actor: "lead",
        data: { document: view.key },
        key: `document:${view.sendId}:${view.key}`,
      },
    ]);
    const { rows } = await tx.query<OpenedDocument>(`select title, content_type as "contentType", content from document where key = $1`, [
      view.key,
    ]);
    const document = rows[0];
    if (!document) throw new Error("the document went away while it was opened");
    return document;
  });
}
