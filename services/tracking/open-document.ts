import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { happened } from "../engine/modules/define-event.ts";
import { readDocument } from "./read-document.ts";
import { documentOpened } from "./tracking-events.ts";

export interface OpenedDocument {
  title: string;
  contentType: string;
  content: Buffer;
}

/** Returns a document after a person pressed the button, and records that once per message. Throws AppError not-found. */
export async function openDocument(context: Context, token: string): Promise<OpenedDocument> {
  const view = await readDocument(context, token);
  return context.database.transaction(async (tx) => {
    const now = context.clock.now();
    await recordEvents(tx, context, [
      happened(documentOpened, { leadId: view.leadId, at: now, data: { document: view.key }, key: `document:${view.sendId}:${view.key}` }),
    ]);
    const { rows } = await tx.query<OpenedDocument>(`select title, content_type as "contentType", content from document where key = $1`, [
      view.key,
    ]);
    const document = rows[0];
    if (!document) throw new Error("the document went away while it was opened");
    return document;
  });
}
