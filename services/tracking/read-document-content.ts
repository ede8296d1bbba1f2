import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import type { OpenedDocument } from "./open-document.ts";

/** The file of a document for staff; it counts as nothing. Throws AppError not-found. */
export async function readDocumentContent({ database }: Context, key: string): Promise<OpenedDocument> {
  const { rows } = await database.pool.query<OpenedDocument>(
    `select title, content_type as "contentType", content from document where key = $1`,
    [key],
  );
  if (rows[0]) return rows[0];
  throw new AppError("not-found", "document-unknown", { ja: `資料「${key}」はありません。`, en: `There is no document "${key}".` });
}
