import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importCsv } from "../../../services/imports/import-csv.ts";
import type { ImportReport } from "../../../services/imports/import-report.ts";
import { freshDatabase, type TestDatabase } from "../../support/database.ts";
import { addTopic, cardOptions, contextOn, counts } from "./support.ts";

const rows = 20_000;
/** Every 50th row has an impossible date, every 20th repeats the person 10 rows before it (faults.md 30). */
const bad = rows / 50;
const repeated = rows / 20;

describe("a file of 20,000 rows with bad rows and duplicates", () => {
  let database: TestDatabase;
  let folder: string;
  let path: string;

  beforeAll(async () => {
    database = await freshDatabase();
    await addTopic(database);
    folder = await mkdtemp(join(tmpdir(), "hagukumi-import-"));
    path = join(folder, "large.csv");
    await writeFile(path, largeFile());
  });
  afterAll(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  test("killed midway twice, it ends with exact counts and flat memory", { timeout: 120_000 }, async () => {
    for (const rowsBeforeKill of [3_000, 9_000]) {
      const child = start(database.url, path);
      await reaches(child, rowsBeforeKill);
      child.kill("SIGKILL");
      await once(child, "exit");
      const { position, state, good } = await runRow(database);
      expect(state).toBe("running");
      expect(position).toBeGreaterThanOrEqual(rowsBeforeKill);
      // What the run says and what stands there never part, whenever it was killed.
      expect((await counts(database)).lead).toBe(good);
    }
    const last = await finish(start(database.url, path));
    expect(last.report).toMatchObject({
      outcome: "imported",
      rows,
      added: rows - bad - repeated,
      merged: repeated,
      unchanged: 0,
      bad,
      mailable: rows - bad - repeated,
    });
    expect(last.report.resumedFrom).toBeGreaterThanOrEqual(9_000);
    const after = await counts(database);
    expect(after).toMatchObject({
      lead: rows - bad - repeated,
      contact: rows - bad - repeated,
      event: rows - bad - repeated,
      import_run: 1,
      audit: 1,
    });
    expect(last.peak - last.warm).toBeLessThan(30 * 1024 * 1024);
    expect(last.peak).toBeLessThan(350 * 1024 * 1024);
  });

  test("the same file again changes nothing", async () => {
    const before = await counts(database);
    const report = await importCsv(contextOn(database), { source: path, name: "again.csv", options: cardOptions });
    expect(report).toMatchObject({ outcome: "already-imported", added: 0 });
    expect(await counts(database)).toEqual(before);
  });
});

function largeFile(): string {
  let text = "会社名,氏名,メールアドレス,名刺交換日\r\n";
  for (let row = 1; row <= rows; row++) {
    const person = row % 20 === 0 ? row - 10 : row;
    // Rows 50, 100 … are also multiples of 20 or 10; the bad ones are shifted off them.
    const date = row % 50 === 7 ? "2026/13/40" : "2026/11/11";
    text += `会社${person},鈴木　${person}号,PERSON${person}@example.jp,${date}\r\n`;
  }
  return text;
}

function start(url: string, path: string): ChildProcess {
  const program = fileURLToPath(new URL("import-process.ts", import.meta.url));
  // With a heap this small, whatever kept its rows would not get to the end.
  return spawn(process.execPath, ["--max-old-space-size=64", program, url, path], { stdio: ["ignore", "pipe", "inherit"] });
}

async function reaches(child: ChildProcess, rowsWanted: number): Promise<void> {
  for await (const line of linesOf(child)) if (Number(line.replace("rows ", "")) >= rowsWanted) return;
  throw new Error("The import ended too early.");
}

async function finish(child: ChildProcess): Promise<{ report: ImportReport; peak: number; warm: number }> {
  let last = "";
  for await (const line of linesOf(child)) last = line;
  return JSON.parse(last);
}

function linesOf(child: ChildProcess) {
  if (!child.stdout) throw new Error("The process has no output.");
  return createInterface(child.stdout);
}

async function runRow({ pool }: TestDatabase): Promise<{ position: number; state: string; good: number }> {
  const { rows: runs } = await pool.query("select position, state, added as good from import_run");
  return runs[0];
}
