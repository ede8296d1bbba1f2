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
import type { Language, LocalText } from "../../domain/words/local-text.ts";
import { type BadRow, collectBadRows } from "../../services/imports/collect-bad-rows.ts";
import type { ImportReport } from "../../services/imports/import-report.ts";
import type { ImportWarning } from "../../services/imports/list-warnings.ts";
import { openContext } from "../context.ts";
import { openProgress } from "../progress.ts";
import { oneLine } from "../terminal.ts";
import { controlWords } from "../words/control.ts";
import { importWords as words } from "../words/import.ts";

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

export function register(program: Command, language: Language): void {
  program
    .command("import")
    .description(words.description[language])
    .argument("<file>", words.file[language])
    .requiredOption("--basis <basis>", words.basis(importBases.join(", "))[language])
    .requiredOption("--topic <key>", words.topic[language])
    .requiredOption("--source <key>", words.source[language])
    .option("--evidence <text>", words.evidence[language])
    .option("--mapping <name>", words.mapping[language])
    .option("--columns <pairs>", words.columns[language], readColumns)
    .option("--save-mapping <name>", words.saveMapping[language])
    .option("--zone <zone>", words.zone[language])
    .option("--author <name>", words.author[language])
    .option("--enter-event <kind>", words.enterEvent[language])
    .option("--dry-run", words.dryRun[language])
    .option("--bad-rows <file>", words.badRows[language])
    .option("--json", controlWords.json[language])
    .action((path: string, flags: ImportFlags) => run(path, flags, language));
}

async function run(path: string, flags: ImportFlags, language: Language): Promise<void> {
  if (flags.saveMapping !== undefined && !flags.columns) throw new AppError("invalid", "import-options", words.needsColumns);
  const { context, close } = await openContext();
  const progress = openProgress(language);
  try {
    const { importCsv } = await import("../../services/imports/import-csv.ts");
    const { listWarnings } = await import("../../services/imports/list-warnings.ts");
    const bad = collectBadRows(flags.dryRun && flags.badRows !== undefined ? Number.POSITIVE_INFINITY : shownBadRows);
    if (flags.saveMapping !== undefined && flags.columns) {
      const { saveMapping } = await import("../../services/imports/saved-mappings.ts");
      await saveMapping(context, { name: flags.saveMapping, columns: flags.columns }, { actor: `staff:${toOptions(flags).author}` });
    }
    const rehearsed: ImportWarning[] = [];
    const wantedWarnings = flags.json ? manyWarnings : shownWarnings;
    const report = await importCsv(context, {
      source: resolve(path),
      name: basename(path),
      options: toOptions(flags),
      onProgress: ({ rows, total, added, bad }) => {
        if (process.stderr.isTTY) progress.say(words.progress(rows, total, added, bad));
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
    else describe(report, flags, bad, warned, language);
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
  throw new AppError("invalid", "import-columns", words.badColumns(wrong));
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
    ...rows.map(({ cells, line, reasons }) => badRowLine(headers.length, cells, line, reasons.join("; "))),
  ];
  const text = report.importId === null ? dry() : await stored();
  await pipeline(Readable.from(text), createWriteStream(path, { mode: 0o600 }));
}

function describe(
  report: ImportReport,
  flags: ImportFlags,
  bad: ReturnType<typeof collectBadRows>,
  warned: ImportWarning[],
  language: Language,
): void {
  const { mailable, suppressed, optedOut, flagged, warnings, resumedFrom, unreadColumns } = report;
  const say = (text: LocalText) => console.log(oneLine(text[language]));
  if (report.outcome === "already-imported") say(words.alreadyImported);
  if (report.outcome === "dry-run") say(words.dryRunHeading);
  if (resumedFrom !== null) say(words.resumed(resumedFrom));
  say(words.counts(report));
  if (report.outcome !== "already-imported") say(words.mailable(mailable, suppressed, flagged));
  if (optedOut > 0) say(words.optedOut(optedOut));
  if (unreadColumns.length > 0) say(words.unreadColumns(unreadColumns));
  for (const { line, reasons } of bad.rows().rows.slice(0, shownBadRows)) say(words.badLine(line, reasons.join("; ")));
  for (const { line, detail } of warned) say(words.warnedLine(line, detail));
  if (warnings > warned.length) say(words.moreWarnings(warnings - warned.length));
  if (report.bad > 0) say(flags.badRows === undefined ? words.getBadRows : words.badRowsIn(flags.badRows));
}
