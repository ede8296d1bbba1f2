import type { LocalText } from "./words/local-text.ts";

/** Codes are stable and lower-case with hyphens; the HTTP status follows from `kind`. */
export type ErrorKind = "invalid" | "forbidden" | "not-found" | "conflict" | "gone" | "too-many" | "too-large" | "unavailable";

/** An error that a person may see. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  /** One clear sentence that says what to do. */
  readonly texts: LocalText;

  /** A plain string is said in English whatever the language. */
  constructor(kind: ErrorKind, code: string, sentence: LocalText | string, options?: ErrorOptions) {
    const texts = typeof sentence === "string" ? { ja: sentence, en: sentence } : sentence;
    super(`${code}: ${texts.en}`, options);
    this.name = "AppError";
    this.kind = kind;
    this.code = code;
    this.texts = texts;
  }

  /** The sentence in English, as programs and logs read it. */
  get userMessage(): string {
    return this.texts.en;
  }
}
