import { AppError } from "../../domain/app-error.ts";
import type { PaperKind } from "../../domain/papers/paper.ts";
import type { Language } from "../../domain/words/local-text.ts";

/** A paper without its content. */
export interface StoredPaper {
  id: string;
  kind: PaperKind;
  /** The estimate, contract, invoice, payment or credit note that it shows. */
  subjectId: string;
  revision: number;
  leadId: string;
  /** As printed. */
  number: string | null;
  language: Language;
  /** Of the PDF, in hexadecimal. */
  sha256: string;
  /** Of the PDF. */
  bytes: number;
  madeAt: Date;
}

/** Of a row of `paper`. */
export const paperColumns = `id, kind, subject_id as "subjectId", revision, lead_id as "leadId", number, language, sha256,
  octet_length(content) as bytes, made_at as "madeAt"`;

export function paperUnknown(): AppError {
  return new AppError("not-found", "paper-unknown", { ja: "この書類はありません。", en: "There is no such paper." });
}
