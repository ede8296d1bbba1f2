/** The outcome of one attempt. `code` is short and never personal ("250", "550 5.1.1", "ECONNRESET", "http 429"). */
export type Outcome =
  /** The provider accepted it (SMTP 250, LINE 200 and 409). */
  | { kind: "accepted"; code: string }
  /** Certainly not accepted; a retry is safe. `scope` says what to slow down. */
  | { kind: "deferred"; code: string; phase: string; scope: "message" | "sender"; retryAfterMs?: number }
  /** Certainly not accepted, permanently. */
  | { kind: "rejected"; code: string; cause: Rejection }
  /** Nobody can tell whether it was accepted (SND2). */
  | { kind: "unknown"; code: string }
  /** `beforeBody` returned false: nothing of the message was sent. */
  | { kind: "cancelled" };

/**
 * `address`: the address is permanently bad: suppress the contact (5.1.1, 5.1.10; LINE 400 for the user id) ·
 * `blocked`: the person cannot be reached here now (LINE 403, blocked) · `mailbox`: full or similar, a soft bounce ·
 * `policy`: the sender is refused: alarm, never a suppression (5.7.x) · `content`: this message is refused · `quota`: the monthly limit.
 */
export type Rejection = "address" | "blocked" | "mailbox" | "policy" | "content" | "quota";
