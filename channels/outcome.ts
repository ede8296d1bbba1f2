/** What became of one attempt. `code` is short and never personal ("250", "550 5.1.1", "ECONNRESET", "http 429"). */
export type Outcome =
  /** The provider took it (SMTP 250, LINE 200 and 409). */
  | { kind: "accepted"; code: string }
  /** Surely not taken; a retry is safe. `scope` says what to slow down. */
  | { kind: "deferred"; code: string; phase: string; scope: "message" | "sender"; retryAfterMs?: number }
  /** Surely not taken, for good. */
  | { kind: "rejected"; code: string; cause: Rejection }
  /** Nobody can tell whether it was taken (SND2). */
  | { kind: "unknown"; code: string }
  /** `beforeBody` said no: nothing of the message left. */
  | { kind: "cancelled" };

/**
 * `address` the address is bad for good: suppress the contact (5.1.1, 5.1.10; LINE 400 for the user id) ·
 * `blocked` this person cannot be reached here now (LINE 403, blocked) · `mailbox` full and the like: a soft bounce ·
 * `policy` the sender is refused: alarm, never a suppression (5.7.x) · `content` this message is refused · `quota` monthly limit.
 */
export type Rejection = "address" | "blocked" | "mailbox" | "policy" | "content" | "quota";
