import { readToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkGone } from "../engine/leads/link-gone.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

export interface DocumentView {
  leadId: string;
  sendId: string;
  key: string;
  title: string;
  language: "ja" | "en";
}

/** What a document link is about; it changes nothing (UNS3). Throws AppError not-found, gone. */
export async function readDocument(context: Context, token: string): Promise<DocumentView> {
  const [leadId, sendId, key] = readToken(context.keys.token, "document", token) ?? [];
  if (!leadId || !sendId || !key) throw linkUnknown();
  const { rows } = await context.database.pool.query<{ title: string; language: "ja" | "en" }>(
    "select d.title, l.language from document d, lead l where d.key = $1 and l.id = $2",
    [key, leadId],
  );
  if (!rows[0]) throw linkGone();
  return { leadId, sendId, key, ...rows[0] };
}
