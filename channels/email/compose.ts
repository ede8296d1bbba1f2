import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import DKIM from "nodemailer/lib/dkim";
import { foldLines } from "nodemailer/lib/mime-funcs";
import MimeNode from "nodemailer/lib/mime-node";
import { AppError } from "../../domain/app-error.ts";
import { wireAddress } from "./wire-address.ts";

export interface Mailbox {
  name?: string;
  address: string;
}

export interface DkimKey {
  domain: string;
  selector: string;
  /** RSA, PEM. */
  privateKey: string;
}

export interface MailInput {
  /** Of the send: the same id gives the same MIME boundaries. */
  id: string;
  from: Mailbox;
  replyTo?: Mailbox;
  to: Mailbox;
  subject: string;
  html: string;
  text: string;
  /** A calendar entry, which mail programs show as such. */
  calendar?: { method: string; file: string };
  /** With or without angle brackets; fixed at the claim (rules.md SND3). */
  messageId: string;
  date: Date;
  /** Additional headers, in this order. Headers that composeMail() writes itself are refused. */
  headers?: Record<string, string>;
  /** https, or http in the sandbox. Sets both headers of RFC 8058. */
  listUnsubscribeUrl?: string;
  /** Sender of the SMTP envelope, usually verpAddress(). Not written into the message: the receiving server adds it. */
  envelopeFrom?: string;
  dkim?: DkimKey;
}

const OWN_HEADERS =
  /^(?:from|sender|reply-to|to|cc|bcc|subject|message-id|date|mime-version|content-.*|list-unsubscribe|list-unsubscribe-post|dkim-signature|return-path)$/i;

/** RFC 8058 asks that the signature covers both List-Unsubscribe headers. */
const SIGNED_HEADERS = [
  "From",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "To",
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
].join(":");

/**
 * Builds the whole message, with text and HTML as alternatives, and a calendar entry as the third and as an attachment: Gmail and Outlook
 * read the part (RFC 6047), Apple Mail and others open the file. The same input gives the same bytes. Throws AppError `invalid` for CR, LF
 * or NUL in anything that becomes a header (rules.md MBX3), for an address that SMTP cannot carry, and for a bad DKIM key.
 */
export async function composeMail(input: MailInput): Promise<Buffer> {
  refuseControlCharacters(input);
  if (input.envelopeFrom !== undefined) wireAddress(input.envelopeFrom);
  const boundary = `=_${hash("sha256", input.id).slice(0, 32)}`;
  const head = [
    ...Object.entries(checkedHeaders(input.headers)).map(([key, value]) => encoded(key, value)),
    ...listHeaders(input.listUnsubscribeUrl),
    encoded("From", headerAddress(input.from)),
    ...(input.replyTo ? [encoded("Reply-To", headerAddress(input.replyTo))] : []),
    input.to.name ? encoded("To", headerAddress(input.to)) : `To: ${wireAddress(input.to.address)}`,
    encoded("Subject", input.subject),
    `Message-ID: <${input.messageId.replace(/^<|>$/g, "")}>`,
    `Date: ${input.date.toUTCString().replace("GMT", "+0000")}`,
    "MIME-Version: 1.0",
  ].join("\r\n");
  const message = Buffer.from(`${head}\r\n${bodyOf(input, boundary)}`, "latin1");
  return input.dkim ? sign(message, input.dkim) : message;
}

// The parts are joined here: the library's own builder, made for streams and files, takes four times as long.
function bodyOf({ text, html, calendar }: MailInput, boundary: string): string {
  const texts = [part("text/plain; charset=utf-8", text), part("text/html; charset=utf-8", html)];
  if (calendar === undefined) return multipart("alternative", boundary, texts);
  const invitation = part(`text/calendar; charset=utf-8; method=${calendar.method}`, calendar.file);
  const attached = part('application/ics; name="invite.ics"', calendar.file, 'attachment; filename="invite.ics"');
  return multipart("mixed", `${boundary}m`, [multipart("alternative", boundary, [...texts, invitation]), attached]);
}

function multipart(kind: "alternative" | "mixed", boundary: string, parts: readonly string[]): string {
  const body = parts.map((lines) => `--${boundary}\r\n${lines}\r\n`).join("");
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${body}--${boundary}--\r\n`;
}

/** Plain ASCII with short lines stays as it is; anything else becomes base64. So every line is 7-bit and within RFC 5322's limit. */
function part(type: string, content: string, disposition?: string): string {
  const isPlain = /^[\t\r\n\x20-\x7e]*$/.test(content) && !/[^\r\n]{77}/.test(content);
  const body = isPlain ? content.replace(/\r\n?|\n/g, "\r\n") : inLines(Buffer.from(content).toString("base64"));
  const head = [`Content-Type: ${type}`, `Content-Transfer-Encoding: ${isPlain ? "7bit" : "base64"}`];
  if (disposition !== undefined) head.push(`Content-Disposition: ${disposition}`);
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

/** Splits into lines of 76 characters (RFC 2045 6.8). */
function inLines(base64: string): string {
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += 76) lines.push(base64.slice(at, at + 76));
  return lines.join("\r\n");
}

function headerAddress(mailbox: Mailbox): { name: string; address: string } {
  return { name: mailbox.name ?? "", address: wireAddress(mailbox.address) };
}

/** Encoded headers that repeat in many mails, such as sender names. */
const encodings = new LRUCache<string, string>({ max: 1_000 });

/** The whole header line, with encoded words and folding where needed (RFC 2047, RFC 5322 2.2.3). */
function encoded(key: string, value: string | { name: string; address: string }): string {
  const known = `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  let line = encodings.get(known);
  if (line === undefined) {
    line = foldLines(`${key}: ${MimeNode.encodeHeaderValue(key, value, { textEncoding: "B" })}`, 76);
    encodings.set(known, line);
  }
  return line;
}

function checkedHeaders(headers: Record<string, string> | undefined): Record<string, string> {
  for (const key of Object.keys(headers ?? {})) {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(key) || OWN_HEADERS.test(key)) {
      throw new AppError("invalid", "mail-header-name", {
        ja: "メールのヘッダーに、ここでは指定できない名前があります。取り除いてください。",
        en: "A mail header has a name that cannot be set here; please remove it.",
      });
    }
  }
  return headers ?? {};
}

/** Not folded: a fold inside the URL would break it in some mail programs. */
function listHeaders(address: string | undefined): string[] {
  if (address === undefined) return [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /[\s<>,]/.test(url.href) || url.href.length > 900) {
    throw new AppError("invalid", "list-unsubscribe-url", {
      ja: "配信停止のリンクは https:// で始まる一つのアドレスにしてください。",
      en: "The unsubscribe link must be one web address that begins with https://.",
    });
  }
  return [`List-Unsubscribe: <${url.href}>`, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"];
}

function refuseControlCharacters(input: MailInput): void {
  const values = [
    ...[input.from, input.to, ...(input.replyTo ? [input.replyTo] : [])].flatMap(({ name, address }) => [name ?? "", address]),
    input.subject,
    input.messageId,
    input.listUnsubscribeUrl ?? "",
    input.envelopeFrom ?? "",
    ...Object.entries(input.headers ?? {}).flat(),
  ];
  if (values.some((value) => /[\r\n\0]/.test(value))) {
    throw new AppError("invalid", "mail-header-injection", {
      ja: "このメールの件名、名前、またはアドレスに改行があります。取り除いてください。",
      en: "A subject, a name or an address of this mail has a line break in it; please remove it.",
    });
  }
  if (!/^<?[^\s<>@]+@[^\s<>@]+>?$/.test(input.messageId)) {
    throw new AppError("invalid", "mail-message-id", {
      ja: "このメールの Message-ID が name@domain の形ではありません。",
      en: "The Message-ID of this mail is not of the form name@domain.",
    });
  }
}

async function sign(message: Buffer, key: DkimKey): Promise<Buffer> {
  const signer = new DKIM({
    domainName: key.domain,
    keySelector: key.selector,
    privateKey: key.privateKey,
    headerFieldNames: SIGNED_HEADERS,
  });
  const pieces: Buffer[] = [];
  for await (const piece of signer.sign(message)) pieces.push(Buffer.from(piece));
  const signed = Buffer.concat(pieces);
  // With a key that it cannot use, the library returns the message unsigned.
  if (!signed.subarray(0, 15).toString("latin1").startsWith("DKIM-Signature:")) {
    throw new AppError("invalid", "dkim-key", {
      ja: "この送信元のDKIM鍵を使えません。PEM形式のRSA秘密鍵にしてください。",
      en: "The DKIM key of this sender cannot be used; it must be an RSA private key in PEM form.",
    });
  }
  return signed;
}
