import type { LocalText } from "./words/local-text.ts";

/** The HTTP status follows from the kind. Codes of errors are stable, lower case with hyphens. */
export type ErrorKind =
  | "invalid"
  | "forbidden"
  | "not-found"
  | "conflict"
  /** Somebody else changed it since the caller read it. */
  | "outdated"
  | "gone"
  | "too-many"
  | "too-large"
  | "unavailable";

/** An error that a person may see. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  /** One clear sentence that says what to do. */
  readonly texts: LocalText;

  constructor(kind: ErrorKind, code: string, texts: LocalText, options?: ErrorOptions) {
    super(`${code}: ${texts.en}`, options);
    this.name = "AppError";
    this.kind = kind;
    this.code = code;
    this.texts = texts;
  }

  /** The sentence in English, for logs and tests. */
  get userMessage(): string {
    return this.texts.en;
  }
}
