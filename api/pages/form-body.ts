import type { FastifyInstance } from "fastify";
import { AppError } from "../../domain/app-error.ts";

/** A posted form: each field name with all its values, in order. Without a prototype, since a field may have any name. */
export type FormBody = Record<string, string[]>;

/** Larger than any of our forms. Bytes. */
export const FORM_LIMIT = 64 * 1024;
/** More than any of our forms: a page of preferences sends two fields for each topic and channel. */
const MOST_FIELDS = 500;
const AMPERSAND = 0x26;

/** Parses urlencoded forms into `FormBody` and accepts no other type. Refuses text that is not UTF-8, so that no broken text is stored. */
export function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "buffer", bodyLimit: FORM_LIMIT },
    async (request: { headers: Record<string, string | string[] | undefined> }, body: Buffer) => {
      const charset = /charset="?([^\s;"]+)/i.exec(String(request.headers["content-type"]))?.[1];
      if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) throw badEncoding();
      return parseForm(body);
    },
  );
}

/** Counts before it decodes. Throws AppError too-large for too many fields, invalid for text that is not UTF-8. */
export function parseForm(bytes: Buffer): FormBody {
  if (hasMoreFields(bytes, MOST_FIELDS))
    throw new AppError("too-large", "too-many-fields", { ja: "フォームの項目が多すぎます。", en: "The form has too many fields." });
  const body: FormBody = Object.create(null);
  // Bytes or escapes that are not UTF-8 decode to U+FFFD, which nobody types.
  for (const [name, value] of new URLSearchParams(bytes.toString("utf8"))) {
    if (name.includes("\ufffd") || value.includes("\ufffd")) throw badEncoding();
    (body[name] ??= []).push(value.replaceAll("\u0000", ""));
  }
  return body;
}

function hasMoreFields(bytes: Buffer, most: number): boolean {
  let fields = 1;
  for (let at = bytes.indexOf(AMPERSAND); at >= 0; at = bytes.indexOf(AMPERSAND, at + 1)) if (++fields > most) return true;
  return false;
}

function badEncoding(): AppError {
  return new AppError("invalid", "bad-encoding", {
    ja: "フォームの文字コードがUTF-8ではありません。フォームを開き直して、その画面から送ってください。",
    en: "The form was not sent as UTF-8. Please open the form again and send it from that page.",
  });
}

/** The first value of a field, without spaces around it; undefined when it is empty. */
export function fieldOf(body: FormBody, name: string): string | undefined {
  return body[name]?.[0]?.trim() || undefined;
}
