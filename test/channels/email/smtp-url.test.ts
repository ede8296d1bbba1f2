import { expect, test } from "vitest";
import { readSmtpUrl } from "../../../channels/email/smtp-url.ts";

test.each([
  { url: "smtp://127.0.0.1:2525", read: { host: "127.0.0.1", port: 2525, secure: false, startTls: "offered", credentials: undefined } },
  { url: "smtp://u%40x:p%3Aw@mail.example.jp", read: { port: 587, startTls: "required", credentials: { user: "u@x", pass: "p:w" } } },
  { url: "smtps://u:p@mail.example.jp?name=us.example.jp", read: { port: 465, secure: true, name: "us.example.jp" } },
  { url: "smtp://u:p@localhost:25?tls=off&verify=off", read: { startTls: "off", rejectUnauthorized: false } },
  { url: "smtp://[::1]:25", read: { host: "::1", startTls: "offered" } },
])("$url", ({ url, read }) => {
  expect(readSmtpUrl(url)).toMatchObject(read);
});

test.each(["", "mail.example.jp", "http://mail.example.jp", "smtp://h?tls=perhaps"])("%j is refused in one sentence", (url) => {
  expect(() => readSmtpUrl(url)).toThrow(expect.objectContaining({ name: "AppError", code: "smtp-url" }));
});
