import { readToken } from "../../domain/tokens/token.ts";
import type { Context } from "../engine/context/context.ts";
import { linkUnknown } from "../engine/leads/link-unknown.ts";

export interface DocumentView {
  leadId: string;
  sendId: string;
  key: string;
  title: string;
  language: "ja" | "en";
}

/** What a document link is about; it changes nothing (UNS3). Throws AppError not-found. */
export async function readDocument(context: Context, token: string): Promise<DocumentView> {
  const [leadId, sendId, key] = readToken(context.keys.token, "document", token) ?? [];
  const { rows } =
    leadId && sendId && key
      ? await context.database.pool.query<{ title: string; language: "ja" | "en" }>(
          "select d.title, l.language from document d, lead l where d.key = $1 and l.id = $2",
          [key, leadId],
        )
      : { rows: [] };
  if (!leadId || !sendId || !key || !rows[0]) throw linkUnknown();
  return { leadId, sendId, key, ...rows[0] };
}
