import { createWriteStream } from "node:fs";
import { userInfo } from "node:os";
import { basename, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { AppError } from "../../domain/app-error.ts";
import { badRowLine, badRowsHeader } from "../../domain/imports/bad-rows.ts";
import { type ImportOptions, importBases } from "../../domain/imports/options.ts";
import { type Columns, columnsSchema } from "../../domain/imports/target.ts";
import type { RecordIssue } from "../../services/imports/import-batch.ts";
import type { ImportReport } from "../../services/imports/import-report.ts";
import type { ImportWarning } from "../../services/imports/list-warnings.ts";
import { openContext } from "../context.ts";
import { openProgress } from "../progress.ts";

interface ImportFlags {
  basis: ImportOptions["basis"];
  topic: string;
  source: string;
  evidence?: string;
  mapping?: string;
  columns?: Columns;
  saveMapping?: string;
  zone?: string;
  author?: string;
  enterEvent?: string;
  dryRun?: boolean;
  badRows?: string;
  json?: boolean;
}

/** Bad rows that are shown in the terminal; all of them go to `--bad-rows`. */
const shownBadRows = 5;
/** Warnings that are shown in the terminal; all of them are in `--json`. */
const shownWarnings = 20;
const manyWarnings = 1_000_000;

export function register(program: Command): void {
  program
    .command("import")
    .description("import leads from a CSV file (UTF-8 or Shift_JIS); the same file again changes nothing, a broken-off import goes on")
    .argument("<file>", "CSV file with a header")
    .requiredOption("--basis <basis>", `on which basis these people may be written to: ${importBases.join(", ")}`)
    .requiredOption("--topic <key>", "topic that they are to receive")
    .requiredOption("--source <key>", "where they came from, e.g. trade-show; a new key makes a new source")
    .option("--evidence <text>", "when and how they agreed; needed for the basis opt-in")
    .option("--mapping <name>", "excel, sansan, eight or a saved mapping; default: the headers are guessed")
    .option("--columns <pairs>", 'columns by hand, e.g. "メール=email,氏名=fullName,部署=text:department"', readColumns)
    .option("--save-mapping <name>", "keep --columns under this name for the next file")
    .option("--zone <zone>", "time zone of these people; default: the installation's")
    .option("--author <name>", "who imports; default: the user of this machine")
    .option("--enter-event <kind>", 'event that enters sequences; default by basis (card: cardReceived), "none" for none')
    .option("--dry-run", "only say what would happen")
    .option("--bad-rows <file>", "write the rows that could not be imported here, with line and reason")
    .option("--json", "print one JSON object")
    .action(run);
}

async function run(path: string, flags: ImportFlags): Promise<void> {
  if (flags.saveMapping !== undefined && !flags.columns) throw new AppError("invalid", "import-options", "--save-mapping needs --columns.");
  const { context, close } = await openContext();
  const progress = openProgress();
  try {
    const { importCsv } = await import("../../services/imports/import-csv.ts");
    const { listWarnings } = await import("../../services/imports/list-warnings.ts");
    const bad = collectBadRows(flags.dryRun && flags.badRows !== undefined ? Number.POSITIVE_INFINITY : shownBadRows);
    if (flags.saveMapping !== undefined && flags.columns) {
      const { saveMapping } = await import("../../services/imports/saved-mappings.ts");
      await saveMapping(context, flags.saveMapping, flags.columns);
    }
    const rehearsed: ImportWarning[] = [];
    const wantedWarnings = flags.json ? manyWarnings : shownWarnings;
    const report = await importCsv(context, {
      source: resolve(path),
      name: basename(path),
      options: toOptions(flags),
      onProgress: ({ rows, total, added, bad }) => {
        if (process.stderr.isTTY) progress.say(`${rows} of ${total} rows, ${added} new, ${bad} bad`);
      },
      onIssue(issue, headers) {
        bad.take(issue, headers);
        const { severity, line, code, detail } = issue;
        if (flags.dryRun && severity === "warning" && rehearsed.length < wantedWarnings) rehearsed.push({ line, code, detail });
      },
    });
    progress.done();
    if (flags.badRows !== undefined)
      await writeBadRows(flags.badRows, report, bad.rows(), async () => {
        const { badRowsCsv } = await import("../../services/imports/bad-rows-csv.ts");
        return badRowsCsv(context, report.importId ?? "");
      });
    const warned = report.importId === null ? rehearsed : await listWarnings(context, report.importId, wantedWarnings);
    if (flags.json) console.log(JSON.stringify({ ...report, warned }));
    else describe(report, flags, bad, warned);
  } finally {
    progress.done();
    await close();
  }
}

function toOptions(flags: ImportFlags): ImportOptions {
  const { basis, topic, source, evidence, mapping, columns, zone, dryRun } = flags;
  const author = flags.author ?? userInfo().username;
  const enterEvent = flags.enterEvent === "none" ? null : flags.enterEvent;
  return { basis, topic, source, evidence, mapping, columns, zone, dryRun, author, ...(enterEvent === undefined ? {} : { enterEvent }) };
}

function readColumns(text: string): Columns {
  const pairs = text.split(",").map((pair) => {
    const at = pair.lastIndexOf("=");
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  const parsed = columnsSchema.safeParse(Object.fromEntries(pairs));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path }) => String(path[0])).join(", ");
  throw new AppError(
    "invalid",
    "import-columns",
    `--columns is header=target pairs; look at "${wrong}". Targets: email, mobile, phone, fullName, familyName, givenName, company, text:key, date:key, ignore …`,
  );
}

interface BadRow {
  line: number;
  raw: string[];
  reasons: string[];
}

/** The first bad rows as the import tells of them, one entry per row. A dry run keeps all, since they stand nowhere else. */
function collectBadRows(limit: number) {
  const rows = new Map<number, BadRow>();
  let headers: string[] = [];
  return {
    take(issue: RecordIssue, columns: string[]): void {
      headers = columns;
      if (issue.severity !== "bad" || !issue.raw) return;
      if (rows.size >= limit && !rows.has(issue.row)) return;
      const row = rows.get(issue.row) ?? { line: issue.line, raw: issue.raw, reasons: [] };
      row.reasons.push(issue.detail);
      rows.set(issue.row, row);
    },
    rows: () => ({ headers, rows: [...rows.values()] }),
  };
}

async function writeBadRows(
  path: string,
  report: ImportReport,
  rehearsed: { headers: string[]; rows: BadRow[] },
  stored: () => Promise<AsyncIterable<string>>,
): Promise<void> {
  const { headers, rows } = rehearsed;
  const dry = () => [
    badRowsHeader(headers),
    ...rows.map(({ raw, line, reasons }) => badRowLine(headers.length, raw, line, reasons.join("; "))),
  ];
  const text = report.importId === null ? dry() : await stored();
  await pipeline(Readable.from(text), createWriteStream(path, { mode: 0o600 }));
}

function describe(report: ImportReport, flags: ImportFlags, bad: ReturnType<typeof collectBadRows>, warned: ImportWarning[]): void {
  const { rows, added, merged, unchanged, mailable, suppressed, flagged, warnings, resumedFrom } = report;
  if (report.outcome === "already-imported") console.log("This file was already imported so: nothing has changed.");
  if (report.outcome === "dry-run") console.log("Dry run, nothing was written. An import would give:");
  if (resumedFrom !== null) console.log(`Went on behind row ${resumedFrom}, where the last import broke off.`);
  console.log(`${rows} rows: ${added} new, ${merged} merged, ${unchanged} unchanged, ${report.bad} bad (${warnings} warnings)`);
  if (report.outcome !== "already-imported")
    console.log(`${mailable} can be mailed; not mailed: ${suppressed} suppressed, ${flagged} with an invalid address`);
  for (const { line, reasons } of bad.rows().rows.slice(0, shownBadRows)) console.log(`  line ${line}: ${reasons.join("; ")}`);
  for (const { line, detail } of warned) console.log(`  line ${line}, warning: ${detail}`);
  if (warnings > warned.length) console.log(`  and ${warnings - warned.length} more warnings (--json lists all)`);
  if (report.bad === 0) return;
  console.log(
    flags.badRows === undefined ? "Add --bad-rows <file> to get the bad rows for mending." : `The bad rows are in ${flags.badRows}.`,
  );
}
