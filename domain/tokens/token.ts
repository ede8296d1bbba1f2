import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "../keyed-hash.ts";

/** What a token may be used for. A token of one purpose is invalid for all others (TRK2). */
export type Purpose =
  | "confirm"
  | "unsubscribe"
  | "preferences"
  | "click"
  | "open"
  | "document"
  | "form"
  | "staff-link"
  | "booking"
  | "calendar"
  | "button"
  | "proposal"
  | "estimate"
  | "contract"
  | "rating"
  | "invoice";

export interface TokenKey {
  id: string;
  secret: Buffer;
}

/**
 * `<key id>.<payload>.<mac>`, all URL-safe. The payload contains opaque ids only, because other people's logs may contain the token. Signed
 * with the first key, verified with any: retired keys still verify, so an unsubscribe link never expires.
 */
export function signToken(keys: TokenKey[], purpose: Purpose, payload: string[]): string {
  const key = keys[0];
  if (!key) throw new Error("no token key is configured");
  const body = Buffer.from(payload.map(packPart).join("~")).toString("base64url");
  return `${key.id}.${body}.${mac(key, purpose, body)}`;
}

/** The payload; null if the token is forged, malformed, or for another purpose. */
export function readToken(keys: TokenKey[], purpose: Purpose, token: string): string[] | null {
  const [id, body, given, ...rest] = token.split(".");
  const key = keys.find((candidate) => candidate.id === id);
  if (!key || !body || !given || rest.length > 0 || token.length > 1_000) return null;
  const expected = Buffer.from(mac(key, purpose, body));
  const received = Buffer.from(given);
  if (expected.length !== received.length || !timingSafeEqual(expected, received)) return null;
  return Buffer.from(body, "base64url").toString().split("~").map(unpackPart);
}

function mac(key: TokenKey, purpose: Purpose, body: string): string {
  return keyedHash(key.secret, `${purpose}\n${body}`).subarray(0, 16).toString("base64url");
}

// A UUID becomes 22 characters, so links in text mails fit on one line.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function packPart(part: string): string {
  return UUID.test(part) ? `!${Buffer.from(part.replaceAll("-", ""), "hex").toString("base64url")}` : part;
}

function unpackPart(part: string): string {
  if (!part.startsWith("!")) return part;
  const hex = Buffer.from(part.slice(1), "base64url").toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
