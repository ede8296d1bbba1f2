import { AppError } from "../../domain/app-error.ts";
import { builtInMappings, findLayout, type Layout, unreadColumns } from "../../domain/imports/mapping.ts";
import type { Person } from "../../domain/imports/merge-rows.ts";
import { badOptions, type ImportOptions, importOptionsSchema } from "../../domain/imports/options.ts";
import type { LeadDraft } from "../../domain/imports/read-row.ts";
import type { Columns } from "../../domain/imports/target.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { writeJournal } from "../engine/journal/write-journal.ts";
import { type CsvFile, type CsvSource, defaultLimits, type ImportLimits, inspectFile } from "./csv-file.ts";
import { type BatchInput, type BatchResult, importBatch, type NumberedRecord, planBatch, type RecordIssue } from "./import-batch.ts";
import { type ImportReport, mailableOfRun, readReport, tally } from "./import-report.ts";
import { checkFields, checkTopic, type ImportRun, lockRun, openRun, recordProgress } from "./import-run.ts";
import { readHead, readRecords } from "./read-records.ts";
import { readMapping } from "./saved-mappings.ts";
import { requireWidth, studyRows } from "./study-rows.ts";

export interface ImportInput {
  source: CsvSource;
  /** File name, for people. */
  name: string;
  options: ImportOptions;
  limits?: ImportLimits;
  /** Rows per transaction; default 500. */
  batchSize?: number;
  /** Called after each committed batch. An error that it throws stops the import; the next call goes on after the last batch. */
  onProgress?(progress: ImportProgress): void | Promise<void>;
  /** Called with every issue, in the order of the file, after its batch is committed. */
  onIssue?(issue: RecordIssue, headers: string[]): void | Promise<void>;
}

export interface ImportProgress {
  rows: number;
  total: number;
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
  warnings: number;
}

interface Prepared {
  input: ImportInput;
  options: ImportOptions;
  file: CsvFile;
  delimiter: string;
  /** Records above the first data row. */
  skip: number;
  layout: Layout;
  /** As the report names them. */
  unread: string[];
  total: number;
  limits: ImportLimits;
}

/**
 * Imports leads from a CSV file. Checks the whole file first (encoding, quotes, limits, columns), and writes nothing when it throws an
 * AppError. Then each batch is one transaction that also records the progress: an import that was killed goes on where it was when the
 * same file comes again, and a file that is already imported changes nothing. Memory does not grow with the rows, except in a dry run,
 * which keeps its people in memory.
 */
export async function importCsv(context: Context, input: ImportInput): Promise<ImportReport> {
  const prepared = await prepare(context, input);
  return prepared.options.dryRun ? runDry(context, prepared) : runImport(context, prepared);
}

async function prepare(context: Context, input: ImportInput): Promise<Prepared> {
  const parsed = importOptionsSchema.safeParse(input.options);
  if (!parsed.success) throw badOptions(parsed.error);
  const options = parsed.data;
  await checkTopic(context.database.pool, options.topic);
  const columns = await columnsOf(context, options);
  const limits = input.limits ?? defaultLimits;
  const file = await inspectFile(input.source, limits);
  const { delimiter, records } = await readHead(file, limits);
  const { layout, headerIndex } = findLayout(
    records.map(({ cells }) => cells),
    columns,
    { strict: options.columns !== undefined },
  );
  requireWidth(layout.headers, limits);
  await checkFields(context.database.pool, layout);
  const skip = headerIndex + 1;
  const { total, filled, mailing } = await studyRows(file, { delimiter, skip, limits, layout });
  const unread = unreadColumns(layout, filled);
  return { input, options, file, delimiter, skip, layout: { ...layout, mailing }, unread, total, limits };
}

async function columnsOf(context: Context, options: ImportOptions): Promise<Columns | "guess"> {
  if (options.columns) return options.columns;
  if (options.mapping === undefined) return "guess";
  const mapping = builtInMappings[options.mapping] ?? (await readMapping(context, options.mapping));
  if (mapping) return mapping;
  throw new AppError("not-found", "import-mapping", {
    ja: `割り当て「${options.mapping}」はありません（組み込み: ${Object.keys(builtInMappings).join("、")}）。`,
    en: `There is no mapping "${options.mapping}" (built in: ${Object.keys(builtInMappings).join(", ")}).`,
  });
}

/** Data rows after `position`, in batches. */
async function* batches({ file, delimiter, skip, limits, input }: Prepared, position: number): AsyncGenerator<NumberedRecord[]> {
  const size = input.batchSize ?? 500;
  let row = -skip;
  let batch: NumberedRecord[] = [];
  for await (const record of readRecords(file, delimiter, limits)) {
    if (++row <= position) continue;
    batch.push({ ...record, row });
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function runImport(context: Context, prepared: Prepared): Promise<ImportReport> {
  const { input, options, file, layout, unread, total } = prepared;
  const opened = await openRun(context, { hash: file.hash, name: input.name }, options, layout, { unreadColumns: unread, total });
  let { run } = opened;
  if (run.state === "done") return readReport(context, run.id, { alreadyImported: true, resumedFrom: null, unreadColumns: unread });
  const resumedFrom = opened.resumed ? run.position : null;
  for await (const records of batches(prepared, run.position)) {
    const before = run;
    const done = await retryOnConflict(() =>
      context.database.transaction(async (tx) => {
        // Batches of all imports run one after another, since two files may hold the same people.
        await tx.query("select pg_advisory_xact_lock(hashtextextended('import batch', 0))");
        await lockRun(tx, before);
        const result = await importBatch(tx, context, { run: before, options, layout, records }, opened.sourceId);
        return { result, run: await recordProgress(tx, before, records.length, result.counts) };
      }),
    );
    run = done.run;
    // Query plans from when the tables were empty, those of foreign keys included, scan whole tables for every row. This renews them.
    if (before.position === 0) await context.database.pool.query("analyze lead, contact, consent, subscription");
    await reportProgress(prepared, { ...run, rows: run.position, total }, done.result.issues);
  }
  // The file may have said whom not to mail. Where the journal cannot be written, the import is not done, and a repetition writes it.
  await writeJournal(context);
  await context.database.transaction((tx) => finishRun(tx, context, run, options));
  return readReport(context, run.id, { alreadyImported: false, resumedFrom, unreadColumns: unread });
}

async function finishRun(tx: Transaction, context: Context, run: ImportRun, options: ImportOptions): Promise<void> {
  const now = context.clock.now();
  // Stopped behind its last batch: all of it is there.
  const { rowCount } = await tx.query(
    `update import_run r set state = 'done', finished_at = $2, mailable = ${mailableOfRun} where id = $1 and state <> 'done'`,
    [run.id, now],
  );
  if (rowCount !== 1) return;
  const { added, merged, unchanged, bad } = run;
  const data = { basis: options.basis, topic: options.topic, source: options.source, added, merged, unchanged, bad };
  await writeAudit(tx, { at: now, actor: `staff:${options.author}`, action: "import-done", target: "import", refId: run.id, data });
}

/** A dry run: the same decisions, on the people in the database and those of earlier rows; it locks nothing and writes nothing. */
async function runDry(context: Context, prepared: Prepared): Promise<ImportReport> {
  const { options, layout, unread, total } = prepared;
  const report = tally();
  const planned = new Map<string, Person>();
  const suppressed = new Set<string>();
  const people = (drafts: LeadDraft[]): Person[] => {
    const keys = drafts.flatMap(({ email, phone }) => [email ? `email ${email.key}` : "", phone ? `phone ${phone.key}` : ""]);
    return [...new Set(keys.flatMap((key) => planned.get(key) ?? []))];
  };
  const dry = { id: "", startedAt: context.clock.now() };
  for await (const records of batches(prepared, 0)) {
    const input: BatchInput = { run: dry, options, layout, records, rehearsed: { people, suppressed } };
    const result = await planBatch(context.database.pool, context, input, { lock: false });
    for (const person of result.touched) {
      if (person.email) planned.set(`email ${person.email.key}`, person);
      if (person.phone) planned.set(`phone ${person.phone.key}`, person);
    }
    for (const hash of result.optedOut.hashes) suppressed.add(hash);
    report.add(result, records.length, context.keys.suppression);
    for (const person of result.touched) assumeCommitted(person);
    await reportProgress(prepared, { ...report.counts, rows: report.counts.rows, total }, result.issues);
  }
  return report.finish(unread);
}

/** Changes a person as a commit would have. */
function assumeCommitted(person: Person): void {
  if (person.origin === "new") person.origin = "earlier-row";
  if (person.subscription === "given-now") person.subscription = "subscribed";
  if (person.subscription === "withdrawn-now") person.subscription = "unsubscribed";
  if (person.email && (person.email.state === "new" || person.email.state === "confirmed-now")) {
    person.email.state = person.email.flagged ? "unreachable" : "reachable";
  }
  if (person.phone) person.phone.isNew = false;
}

async function reportProgress({ input, layout }: Prepared, progress: ImportProgress, issues: BatchResult["issues"]): Promise<void> {
  for (const issue of issues) await input.onIssue?.(issue, layout.headers);
  const { rows, total, added, merged, unchanged, bad, warnings } = progress;
  await input.onProgress?.({ rows, total, added, merged, unchanged, bad, warnings });
}

/** A form or a webhook may add an address between our read and our write: then the batch is rolled back and tried again, five times in all. */
async function retryOnConflict<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      const passing = code === "23505" || code === "40P01" || code === "40001";
      if (!passing || attempt === 5) throw error;
    }
  }
}
