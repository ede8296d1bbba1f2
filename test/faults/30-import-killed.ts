import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Context } from "../../services/engine/context/context.ts";
import { importCsv } from "../../services/imports/import-csv.ts";
import type { ImportReport } from "../../services/imports/import-report.ts";
import type { Fault } from "./fault.ts";
import type { Site } from "./site.ts";

const ROWS = 100_000;
/** Committed rows at which the first process is killed. */
const KILLED_AT = 30_000;
/** Rows of people who existed before, from the second half of the file. */
const KNOWN = { from: 60_000, to: 60_200 };
/** Heap of the importing process: an import that kept all rows in memory could not finish. */
const HEAP_MB = 96;
/** How much the process may grow after a tenth of the rows. */
const GROWTH_MB = 60;

const command = fileURLToPath(new URL("../../cli/hagukumi.ts", import.meta.url));
const options = { basis: "card", topic: "letters", author: "faults" } as const;

export const faults: Fault[] = [
  {
    number: 30,
    title: "an import of 100,000 rows killed midway: it resumes with exact counts, each person exists once, memory stays flat",
    installation: "dated",
    seconds: 240,
    async run(site) {
      const { context } = site;
      const show = `show-${randomBytes(4).toString("hex")}`;
      const file = join(site.stack.settings.dataDir, `${show}.csv`);
      const rows = rowsOf(show);
      writeFileSync(file, shiftJis(rows.map(({ line }) => line)));
      const before = await importKnown(context, rows, show);

      const first = startImport(site, file, show);
      await site.waitFor("the import to be midway", async () => (await runOf(context, file)).position >= KILLED_AT, 120);
      first.kill("SIGKILL");
      await once(first, "close");
      // PostgreSQL may still be working on the last batch.
      const half = await site.waitFor("the last batch to end", async () => {
        const { rowCount } = await context.database.pool.query(
          "select 1 from pg_locks where locktype = 'advisory' and objsubid = 1 limit 1",
        );
        return rowCount === 0 ? runOf(context, file) : null;
      });
      assert.equal(half.state, "running", "it was killed too late to test anything");
      assert.equal((await peopleOf(context, show)).leads, before + half.added, "the number of leads does not match the import run");

      const second = startImport(site, file, show);
      const [report, memory] = await Promise.all([
        reportOf(second),
        watchMemory(second, async () => (await runOf(context, file)).position, half.position),
      ]);
      const count = (kind: Row["kind"]) => rows.filter((row) => row.kind === kind).length;
      const counts = { added: count("new"), merged: count("repeated"), unchanged: count("known"), bad: count("bad") };
      const { added, merged, unchanged, bad } = report;
      assert.deepEqual({ added, merged, unchanged, bad }, counts);
      assert.deepEqual([report.outcome, report.rows, report.resumedFrom], ["imported", ROWS, half.position]);
      const all = counts.added + before;
      // The names contain Windows' extensions of Shift_JIS and half-width kana.
      assert.deepEqual(await peopleOf(context, show), { leads: all, contacts: all, consents: all, events: all, names: all });
      const { rowCount } = await context.database.pool.query("select 1 from import_issue where import_id = $1 and severity = 'bad'", [
        report.importId,
      ]);
      assert.equal(rowCount, counts.bad, "bad rows are not all stored");
      assert.ok(memory.peak - memory.plateau < GROWTH_MB, `the process grew from ${memory.plateau} MB to ${memory.peak} MB`);

      assert.equal((await reportOf(startImport(site, file, show))).outcome, "already-imported");
      assert.equal((await peopleOf(context, show)).leads, all, "importing the same file again created leads");
    },
  },
];

interface Row {
  line: string;
  kind: "new" | "repeated" | "known" | "bad";
}

const header = "会社名,氏名,メールアドレス,電話番号,名刺交換日";

/** Bad addresses and dates; people who repeat soon, in capitals, or 50,000 rows later, after the kill; people who existed before. */
function rowsOf(show: string): Row[] {
  return Array.from({ length: ROWS }, (_, index) => {
    const { person, kind } = whoIs(index);
    const address = index % 100 === 50 ? "nobody(at)example" : `${index % 40 === 19 ? "PERSON" : "person"}${person}@${show}.example`;
    // Without a phone number, a row in capitals can be matched only by its address.
    const hasNoPhone = index % 100 === 50 || index % 40 === 19;
    const phone = hasNoPhone ? "" : `03-${String(10_000_000 + person).replace(/^(\d{4})/, "$1-")}`;
    const line = `㈱ﾐﾎﾝ${person % 500},髙橋　花子${person},${address},${phone},${index % 100 === 75 ? "2027/13/40" : "2027/01/08"}`;
    return { line, kind };
  });
}

function whoIs(index: number): { person: number; kind: Row["kind"] } {
  if (index % 100 === 50 || index % 100 === 75) return { person: index, kind: "bad" };
  if (index % 20 === 19) return { person: index - 7, kind: repeats(index - 7) };
  if (index % 1_000 === 997 && index >= ROWS / 2) return { person: index - ROWS / 2, kind: "repeated" };
  return { person: index, kind: isKnown(index) ? "known" : "new" };
}

const isKnown = (person: number) => person >= KNOWN.from && person < KNOWN.to;
/** A second row of a person who existed before does not add anything either. */
const repeats = (person: number): Row["kind"] => (isKnown(person) ? "known" : "repeated");

/** Encodes as a spreadsheet on Windows does. Node has no encoder for Shift_JIS, so the table is built with its decoder. */
function shiftJis(lines: string[]): Buffer {
  const decoder = new TextDecoder("shift_jis");
  const codes = new Map<string, number[]>();
  const learn = (...bytes: number[]) => codes.set(decoder.decode(Uint8Array.from(bytes)), bytes);
  for (let one = 0; one < 0x80; one++) learn(one);
  for (let one = 0xa1; one < 0xe0; one++) learn(one);
  for (let lead = 0x81; lead <= 0xfc; lead++) {
    if (lead >= 0xa0 && lead < 0xe0) continue;
    for (let trail = 0x40; trail <= 0xfc; trail++) if (trail !== 0x7f) learn(lead, trail);
  }
  const text = [header, ...lines, ""].join("\r\n");
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character);
    if (!code) throw new Error(`"${character}" is not in Shift_JIS`);
    bytes.push(...code);
  }
  return Buffer.from(bytes);
}

/** Imports the known people, from another file. */
async function importKnown(context: Context, people: Row[], source: string): Promise<number> {
  const file = [header, ...people.slice(KNOWN.from, KNOWN.to).map(({ line }) => line)].join("\n");
  const read = () => Readable.from([Buffer.from(file)]);
  return (await importCsv(context, { source: read, name: "known.csv", options: { ...options, source } })).added;
}

/** Starts the import command, with a small heap. */
function startImport(site: Site, file: string, source: string): ChildProcess {
  const { basis, topic, author } = options;
  const flags = ["--basis", basis, "--topic", topic, "--source", source, "--author", author, "--json"];
  return spawn(process.execPath, [`--max-old-space-size=${HEAP_MB}`, command, "import", file, ...flags], {
    env: site.stack.environment,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

/** The report of the import. Throws if it ended without one. */
async function reportOf(child: ChildProcess): Promise<ImportReport> {
  const [output] = await Promise.all([child.stdout ? text(child.stdout) : "", once(child, "close")]);
  assert.equal(child.exitCode, 0, `the import ended with ${child.exitCode ?? child.signalCode}`);
  return JSON.parse(output);
}

/** The import run of a file: committed rows and counts. */
async function runOf(context: Context, file: string): Promise<{ id: string; position: number; added: number; state: string }> {
  const { rows } = await context.database.pool.query("select id, position, added, state from import_run where name = $1", [basename(file)]);
  return rows[0] ?? { id: "", position: 0, added: 0, state: "none" };
}

async function peopleOf(context: Context, show: string) {
  const { rows } = await context.database.pool.query(
    `with people as (select c.lead_id as id from contact c where c.channel = 'email' and c.address_key like '%@' || $1 || '.example')
     select (select count(distinct id)::int from people) as leads, (select count(*)::int from people) as contacts,
       (select count(*)::int from consent k join people p on p.id = k.lead_id) as consents,
       (select count(*)::int from event e join people p on p.id = e.lead_id where e.kind = 'cardReceived') as events,
       (select count(*)::int from lead l join people p on p.id = l.id where l.family_name = '髙橋' and l.company like '㈱ﾐﾎﾝ%') as names`,
    [show],
  );
  return rows[0];
}

/** Highest resident memory in MB during the first tenth of the rows, and after it. Samples until the process ends. */
async function watchMemory(
  child: ChildProcess,
  position: () => Promise<number>,
  begin: number,
): Promise<{ plateau: number; peak: number }> {
  let plateau = 0;
  let peak = 0;
  while (child.exitCode === null && child.signalCode === null) {
    const early = (await position()) < begin + (ROWS - begin) / 10;
    const now = residentMb(child.pid ?? 0);
    if (early) plateau = Math.max(plateau, now);
    else peak = Math.max(peak, now);
    await delay(100);
  }
  return { plateau, peak };
}

/** Resident memory in MB; 0 if the process has just ended. */
function residentMb(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes =
    process.platform === "linux"
      ? existsSync(status) && /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, "utf8"))?.[1]
      : spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  return Math.round(Number(kilobytes || 0) / 1_024);
}
