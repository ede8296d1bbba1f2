import { randomUUID } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFileJournal } from "../../../../services/engine/journal/file-journal.ts";
import type { JournalEntry } from "../../../../services/engine/journal/journal.ts";

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "hagukumi-journal-")), "journal");
});
afterEach(() => rmSync(join(folder, ".."), { recursive: true, force: true }));

const erasure = (): JournalEntry => ({ id: randomUUID(), at: new Date(), kind: "erased", body: { lead: randomUUID() } });
const read = async () => {
  const found: (JournalEntry | null)[] = [];
  for await (const entry of openFileJournal(folder).entries()) found.push(entry);
  return found;
};

test("keeps entries and the marker for the next process, readable by their owner only", async () => {
  const journal = openFileJournal(folder);
  const entries = [erasure(), erasure()];
  await journal.append(entries);
  const marker = { ticks: 3, at: new Date() };
  await journal.mark(marker);
  expect(await read()).toEqual(entries);
  expect(await openFileJournal(folder).latest()).toEqual(entries);
  expect(openFileJournal(folder).seen()).toEqual(marker);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
});

test("looking changes nothing", async () => {
  const journal = openFileJournal(folder);
  expect(await journal.latest()).toEqual([]);
  expect(await journal.look()).toMatchObject({ ticks: 0 });
  expect(() => readdirSync(folder)).toThrow("ENOENT");
});

test("a line that was cut short spoils no other", async () => {
  const journal = openFileJournal(folder);
  const [first, second] = [erasure(), erasure()];
  await journal.append([first]);
  const [file = ""] = readdirSync(folder);
  appendFileSync(join(folder, file), '{"id":"0');
  await journal.append([second]);
  expect(await read()).toEqual([first, null, second]);
  expect(await journal.latest()).toEqual([first, second]);
});

test("a marker that comes late does not turn it back", async () => {
  const journal = openFileJournal(folder);
  await journal.mark({ ticks: 5, at: new Date() });
  await openFileJournal(folder).mark({ ticks: 4, at: new Date() });
  expect(JSON.parse(readFileSync(join(folder, "marker.json"), "utf8"))).toMatchObject({ ticks: 5 });
});
