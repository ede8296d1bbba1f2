import { createPublicKey, createVerify, generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import PostalMime, { decodeWords } from "postal-mime";
import { describe, expect, test } from "vitest";
import { composeMail, type MailInput } from "../../../channels/email/compose.ts";
import { AppError } from "../../../domain/app-error.ts";

const input: MailInput = {
  id: "01890a5d-ac96-774b-bcce-b302099a8057",
  from: { name: "はぐくみ教室（山田, 花子）", address: "info@例え.jp" },
  replyTo: { name: "受付", address: "desk@example.jp" },
  to: { name: '髙﨑 "太郎" <x@y>', address: "taro@example.jp" },
  subject: "育みへようこそ、七日間のご案内です".repeat(6),
  html: `<p>${"こんにちは。".repeat(500)}</p><a href="https://example.jp/">続き</a>`,
  text: "こんにちは。\n.\n..\nまた明日。",
  messageId: "<01890a5d@example.jp>",
  date: new Date("2027-01-12T12:40:00Z"),
  headers: { "Feedback-ID": "welcome:nurture:hagukumi", "X-Note": "日本語の値" },
  listUnsubscribeUrl: "https://example.jp/u/abc?t=1",
  envelopeFrom: "b-01@bounces.example.jp",
};

test("the same input gives the same bytes, another id other boundaries (SND3)", async () => {
  const bytes = await composeMail(input);
  expect(await composeMail({ ...input })).toEqual(bytes);
  expect(await composeMail({ ...input, id: "another" })).not.toEqual(bytes);
});

test("is read back as it was meant, in Japanese", async () => {
  const mail = await PostalMime.parse(await composeMail(input));
  expect(mail).toMatchObject({
    subject: input.subject,
    from: { name: input.from.name, address: "info@xn--r8jz45g.jp" },
    to: [input.to],
    replyTo: [input.replyTo],
    messageId: input.messageId,
    date: "2027-01-12T12:40:00.000Z",
  });
  expect(mail.html?.trim()).toBe(input.html);
  expect(mail.text?.trim().replaceAll("\r\n", "\n")).toBe(input.text);
  expect(mail.headers.find(({ key }) => key === "feedback-id")?.value).toBe("welcome:nurture:hagukumi");
  expect(decodeWords(mail.headers.find(({ key }) => key === "x-note")?.value ?? "")).toBe("日本語の値");
});

test("a calendar entry is the last alternative and an attachment, the same bytes again", async () => {
  const file = "BEGIN:VCALENDAR\r\nSUMMARY:棚おろし会\r\nEND:VCALENDAR\r\n";
  const bytes = await composeMail({ ...input, calendar: { method: "REQUEST", file } });
  expect(await composeMail({ ...input, calendar: { method: "REQUEST", file } })).toEqual(bytes);
  const types = [...bytes.toString().matchAll(/^Content-Type: ([^\r\n]*)/gm)].map(([, type]) => type?.replace(/boundary=.*/, "boundary"));
  expect(types).toEqual([
    "multipart/mixed; boundary",
    "multipart/alternative; boundary",
    "text/plain; charset=utf-8",
    "text/html; charset=utf-8",
    "text/calendar; charset=utf-8; method=REQUEST",
    'application/ics; name="invite.ics"',
  ]);
  const mail = await PostalMime.parse(bytes);
  expect(mail.html?.trim()).toBe(input.html);
  expect(mail.text?.trim().replaceAll("\r\n", "\n")).toBe(input.text);
  const texts = mail.attachments.map(({ content }) => (typeof content === "string" ? content : new TextDecoder().decode(content)));
  expect(texts.map((text) => text.replaceAll("\r\n", "\n"))).toEqual(Array(2).fill(file.replaceAll("\r\n", "\n")));
  expect(mail.attachments.map(({ mimeType, method, filename }) => ({ mimeType, method, filename }))).toEqual([
    { mimeType: "text/calendar", method: "REQUEST", filename: null },
    { mimeType: "application/ics", method: undefined, filename: "invite.ics" },
  ]);
});

test("has both headers of RFC 8058, each once and unfolded (UNS1)", async () => {
  const long = `https://example.jp/u/${"a".repeat(300)}`;
  const lines = headerLines(await composeMail({ ...input, listUnsubscribeUrl: long }));
  expect(lines.filter((line) => /^list-unsubscribe:/i.test(line))).toEqual([`List-Unsubscribe: <${long}>`]);
  expect(lines.filter((line) => /^list-unsubscribe-post:/i.test(line))).toEqual(["List-Unsubscribe-Post: List-Unsubscribe=One-Click"]);
  expect(headerLines(await composeMail({ ...input, listUnsubscribeUrl: undefined })).some((line) => /^list-/i.test(line))).toBe(false);
});

test("is 7-bit, with CRLF only and no line over 998 bytes, whatever the content", async () => {
  const html = `<p>${"x".repeat(5000)}</p>\n.\nbare\rcr`;
  const bytes = await composeMail({ ...input, html, text: `${"y".repeat(3000)}\n` });
  expect(bytes.every((byte) => byte < 0x80)).toBe(true);
  expect(bytes.toString().replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  expect(
    Math.max(
      ...bytes
        .toString()
        .split("\r\n")
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(998);
  expect((await PostalMime.parse(bytes)).html?.trim()).toBe(html);
});

describe("refuses", () => {
  test.each<{ name: string; change: Partial<MailInput>; code: string }>([
    { name: "a local part outside ASCII", change: { to: { address: "太郎@example.jp" } }, code: "address-not-ascii" },
    { name: "no domain", change: { to: { address: "taro" } }, code: "address-unusable" },
    { name: "an envelope sender with a line break", change: { envelopeFrom: "a@b.jp\r\nRCPT TO:<c@d.jp>" }, code: "mail-header-injection" },
    {
      name: "an unsubscribe link that is no web address",
      change: { listUnsubscribeUrl: "javascript:alert(1)" },
      code: "list-unsubscribe-url",
    },
    { name: "a second List-Unsubscribe", change: { headers: { "list-unsubscribe": "<mailto:a@b.jp>" } }, code: "mail-header-name" },
    { name: "a header name with a colon", change: { headers: { "X: y\nBcc": "a@b.jp" } }, code: "mail-header-injection" },
    { name: "a Message-ID without a domain", change: { messageId: "abc" }, code: "mail-message-id" },
    { name: "a key that is none", change: { dkim: { domain: "example.jp", selector: "s", privateKey: "nonsense" } }, code: "dkim-key" },
  ])("$name (MBX3)", async ({ change, code }) => {
    await expect(composeMail({ ...input, ...change })).rejects.toMatchObject({ name: "AppError", kind: "invalid", code });
  });
});

test("no text in any field makes a header of its own (rules.md MBX3)", async () => {
  const nasty = fc.array(
    fc.oneof(
      fc.constantFrom("\r\n", "\n", "\r", "\0", "Bcc: x@evil.example", "\u2028", "\u0085", ":", "<", ">", " "),
      fc.string({ unit: "binary" }),
    ),
    {
      maxLength: 6,
    },
  );
  const text = nasty.map((pieces) => pieces.join(""));
  const clean = new Set(headerNames(await composeMail({ ...input, headers: { "X-Note": "x" } })));
  await fc.assert(
    fc.asyncProperty(text, text, text, text, async (subject, name, value, html) => {
      try {
        const mail = await composeMail({ ...input, subject, to: { ...input.to, name }, headers: { "X-Note": value }, html });
        expect([subject, name, value].join("")).not.toMatch(/[\r\n\0]/);
        for (const header of headerNames(mail)) expect(clean).toContain(header);
        expect(mail.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        expect([subject, name, value].join("")).toMatch(/[\r\n\0]/);
      }
    }),
    { numRuns: 300 },
  );
});

test("the DKIM signature is good and covers both List-Unsubscribe headers (UNS1)", async () => {
  const pair = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const dkim = { domain: "example.jp", selector: "s1", privateKey: pair.privateKey };
  const bytes = await composeMail({ ...input, dkim });
  expect(await composeMail({ ...input, dkim })).toEqual(bytes);
  const lines = headerLines(bytes);
  const signature = lines.find((line) => line.startsWith("DKIM-Signature:")) ?? "";
  const signed = (/\bh=([^;]+)/.exec(signature)?.[1] ?? "").replace(/\s/g, "").split(":");
  expect(signed).toEqual(expect.arrayContaining(["from", "to", "subject", "message-id", "list-unsubscribe", "list-unsubscribe-post"]));
  // RFC 6376 3.7 with relaxed header canonicalisation.
  const relaxed = (line: string) =>
    line.replace(/^([^:]+):\s*(.*)$/s, (_all, key, value) => `${key.toLowerCase()}:${value.replace(/\s+/g, " ").trim()}`);
  const covered = signed.map((key) => `${relaxed(lines.find((line) => line.toLowerCase().startsWith(`${key}:`)) ?? "")}\r\n`);
  const b = (/\bb=([^;]+)$/.exec(signature)?.[1] ?? "").replace(/\s/g, "");
  const data = covered.join("") + relaxed(signature.replace(/\bb=[^;]+$/, "b="));
  expect(createVerify("RSA-SHA256").update(data).verify(createPublicKey(pair.publicKey), b, "base64")).toBe(true);
});

function headerLines(bytes: Buffer): string[] {
  const head = bytes.toString("latin1", 0, bytes.indexOf("\r\n\r\n"));
  return head.replace(/\r\n[ \t]+/g, " ").split("\r\n");
}

function headerNames(bytes: Buffer): string[] {
  return headerLines(bytes).map((line) => line.slice(0, line.indexOf(":")).toLowerCase());
}
