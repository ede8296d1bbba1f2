import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openMailJournal } from "../../channels/email/sandbox/mail-journal.ts";
import { openJournal } from "../../channels/line/sandbox/journal.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lines-"));
  return () => rmSync(folder, { recursive: true });
});

/** A file that is opened now: Node gives it the numbers of handles that were closed. */
function openOther(name: string): () => string {
  const file = join(folder, name);
  const handle = openSync(file, "a");
  onTestFinished(() => closeSync(handle));
  return () => readFileSync(file, "utf8");
}

test("a journal of LINE's stand-in that is closed writes into no file that was opened since", () => {
  const journal = openJournal(join(folder, "line.jsonl"), Date.now);
  journal.close();
  const other = openOther("other");
  expect(() => journal.append({ kind: "webhookUrl", url: null })).toThrow("is closed");
  expect(() => journal.close()).not.toThrow();
  expect([other(), journal.entries]).toEqual(["", []]);
});

test("nor does a journal of the mail stand-in, and it gives no other file's bytes as a message", () => {
  const journal = openMailJournal(join(folder, "mail.jsonl"), Date.now);
  const envelope = { from: "a@example.jp", to: "b@example.jp", messageId: "<1@example.jp>" };
  journal.accept(envelope, Buffer.from("one"));
  journal.close();
  const others = [openOther("other"), openOther("another")];
  expect(() => journal.accept(envelope, Buffer.from("two"))).toThrow("is closed");
  expect(() => journal.answered(1, "250")).toThrow("is closed");
  expect(() => journal.close()).not.toThrow();
  expect([others.map((read) => read()), journal.raw(1), journal.acceptances.length]).toEqual([["", ""], undefined, 1]);
});
