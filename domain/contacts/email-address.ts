import { domainToASCII } from "node:url";

export type EmailReason =
  | "empty"
  | "no-at"
  | "several-addresses"
  | "whitespace"
  | "non-ascii-local"
  | "bad-local"
  | "bad-domain"
  | "too-long"
  /** Dots at the ends or next to each other, which RFC 5321 allows in quotes only. */
  | "dots";

/** `address` is the form for SMTP (domain in ASCII), `key` the unique form of the mailbox. */
export type EmailReading =
  | { kind: "ok"; address: string; key: string }
  /** Kept, but never mailed: a server may refuse it, and a bounce would harm the sender's reputation. */
  | { kind: "flagged"; address: string; key: string; reason: EmailReason }
  | { kind: "bad"; reason: EmailReason };

/** Carriers that gave out addresses with such dots, which are in use. On the wire they are quoted (channels/email/wire-address.ts). */
const carriersWithDots = /^(?:docomo\.ne\.jp|(?:[a-z0-9-]+\.)?ezweb\.ne\.jp|au\.com)$/;
/** An address with everything that may stand around it. */
const LONGEST_TEXT = 1_000;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const localCharacters = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+$/i;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads one e-mail address as people type it: with spaces around it, full-width letters, capitals, `mailto:`, in quotes or brackets, with a
 * note after it. International domains become ASCII (IDNA). A local part that is not ASCII is refused, since few servers accept it (rules.md
 * MBX3). Dots at the ends of the local part or next to each other are taken for the carriers that gave them out, quoted or not. The one
 * function for forms, imports and the API.
 */
export function readEmailAddress(text: string): EmailReading {
  if (text.length > LONGEST_TEXT) return { kind: "bad", reason: "too-long" };
  const cleaned = text
    .normalize("NFKC")
    .replace(invisible, "")
    .trim()
    .replace(/^mailto:/i, "")
    .replace(/\s*\([^()]*\)$/, "")
    .replace(/^<([^<>]*)>$/, "$1")
    .replace(/^\[([^[\]]*)\]$/, "$1")
    .replace(/^(['"])(.*)\1$/s, "$2")
    .replace(/\s*@\s*/g, "@")
    .replace(/(?<=@[^@]*)\.$/, "")
    .trim();
  if (cleaned === "") return { kind: "bad", reason: "empty" };
  const at = cleaned.lastIndexOf("@");
  if (at < 0) return { kind: "bad", reason: "no-at" };
  if (cleaned.indexOf("@") !== at) return { kind: "bad", reason: "several-addresses" };
  if (/\s/.test(cleaned)) return { kind: "bad", reason: "whitespace" };

  const domain = readDomain(cleaned.slice(at + 1));
  const atCarrier = domain !== null && carriersWithDots.test(domain);
  const written = cleaned.slice(0, at);
  const local = atCarrier ? written.replace(/^"(.*)"$/s, "$1") : written;
  // Every character beyond ASCII, not only letters.
  if (/[^\x20-\x7e]/.test(local)) return { kind: "bad", reason: "non-ascii-local" };
  if (!localCharacters.test(local)) return { kind: "bad", reason: "bad-local" };
  if (domain === null) return { kind: "bad", reason: "bad-domain" };
  // RFC 5321 4.5.3.1: 64 octets before the @, 254 in all.
  if (local.length > 64 || local.length + 1 + domain.length > 254) return { kind: "bad", reason: "too-long" };

  const address = `${local}@${domain}`;
  const key = address.toLowerCase();
  if (!atCarrier && (local.startsWith(".") || local.endsWith(".") || local.includes("..")))
    return { kind: "flagged", address, key, reason: "dots" };
  return { kind: "ok", address, key };
}

function readDomain(text: string): string | null {
  // domainToASCII parses like a URL: it would cut `example.jp/path` and decode `%41`, so only letters, digits, dots and hyphens reach it.
  if (/[^a-z0-9.\-\u0080-\u{10ffff}]/iu.test(text)) return null;
  const ascii = domainToASCII(text).toLowerCase();
  const labels = ascii.split(".");
  if (labels.length < 2 || !labels.every((part) => label.test(part))) return null;
  if (/^\d+$/.test(labels.at(-1) ?? "")) return null;
  return ascii;
}
