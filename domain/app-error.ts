/** Codes are stable and lower-case with hyphens; the HTTP status follows from `kind`. */
export type ErrorKind = "invalid" | "forbidden" | "not-found" | "conflict" | "gone" | "too-many" | "too-large" | "unavailable";

/** An error that a person may see: `userMessage` is one clear sentence that says what to do. */
export class AppError extends Error {
  readonly kind: ErrorKind;
  readonly code: string;
  readonly userMessage: string;

  constructor(kind: ErrorKind, code: string, userMessage: string, options?: ErrorOptions) {
    super(`${code}: ${userMessage}`, options);
    this.name = "AppError";
    this.kind = kind;
    this.code = code;
    this.userMessage = userMessage;
  }
}
