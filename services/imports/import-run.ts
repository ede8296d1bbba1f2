import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { AppError } from "../../domain/app-error.ts";
import type { Layout } from "../../domain/imports/mapping.ts";
import { enterEventOf, type ImportOptions } from "../../domain/imports/options.ts";
import { fieldOf } from "../../domain/imports/target.ts";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import type { BatchCounts } from "./import-batch.ts";

export interface ImportRun extends BatchCounts {
  id: string;
  state: "running" | "done" | "cancelled";
  /** Rows that are committed. */
  position: number;
  startedAt: Date;
}

const runColumns = `id, state, position, added, merged, unchanged, bad, warnings, started_at as "startedAt"`;

/** Finds the run of this file with these options, or begins one; makes the source and the fields that the columns need. */
export async function openRun(
  context: Context,
  file: { hash: string; name: string },
  options: ImportOptions,
  layout: Layout,
  { unreadColumns, total }: { unreadColumns: string[]; total: number },
): Promise<{ run: ImportRun; sourceId: string; resumed: boolean }> {
  const print = optionsPrint(options, layout);
  return context.database.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))", [file.hash + print]);
    const { rows } = await tx.query<ImportRun>(`select ${runColumns} from import_run where file_hash = $1 and options->>'print' = $2`, [
      file.hash,
      print,
    ]);
    const sourceId = await ensureSource(tx, options.source);
    const found = rows[0];
    if (found) {
      if (found.state !== "done") await resumeRun(tx, context, found, { total, author: options.author });
      return { run: found, sourceId, resumed: true };
    }
    await ensureFields(tx, layout);
    const { rows: made } = await tx.query<ImportRun>(
      `insert into import_run (id, file_hash, name, options, state, position, added, merged, unchanged, bad, warnings, started_at, author, total, progressed_at)
       values ($1, $2, $3, $4, 'running', 0, 0, 0, 0, 0, 0, $5, $6, $7, clock_timestamp()) returning ${runColumns}`,
      [
        uuidv7(),
        file.hash,
        file.name,
        JSON.stringify({ ...options, headers: layout.headers, unreadColumns, print }),
        context.clock.now(),
        options.author,
        total,
      ],
    );
    const run = made[0];
    if (!run) throw new Error("The import run was not written.");
    return { run, sourceId, resumed: false };
  });
}

/** A run that was interrupted goes on by itself; that a person lets one go on that was stopped stands in the audit. */
async function resumeRun(
  tx: Transaction,
  context: Context,
  run: ImportRun,
  { total, author }: { total: number; author: string },
): Promise<void> {
  await tx.query(
    "update import_run set state = 'running', finished_at = null, total = $2, progressed_at = clock_timestamp() where id = $1",
    [run.id, total],
  );
  if (run.state !== "cancelled") return;
  const data = { before: "cancelled", after: "running", rows: run.position };
  await writeAudit(tx, {
    at: context.clock.now(),
    actor: `staff:${author}`,
    action: "import-resumed",
    target: "import",
    refId: run.id,
    data,
  });
}

/** Fingerprint of the options. Two imports of one file are the same when it is equal; author and file name do not count. */
function optionsPrint(options: ImportOptions, layout: Layout): string {
  const { basis, evidence = null, topic, source, zone = null } = options;
  const parts = [basis, evidence, topic, source, zone, enterEventOf(options), layout.headers, layout.targets];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

async function ensureSource(tx: Transaction, key: string): Promise<string> {
  await tx.query("insert into source (id, key, kind, title) values ($1, $2, 'import', $2) on conflict (key) do nothing", [uuidv7(), key]);
  const { rows } = await tx.query<{ id: string }>("select id from source where key = $1", [key]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("The source was not written.");
  return id;
}

async function ensureFields(tx: Transaction, layout: Layout): Promise<void> {
  for (const [index, target] of layout.targets.entries()) {
    const field = fieldOf(target);
    if (!field) continue;
    await tx.query("insert into field_definition (key, type, title) values ($1, $2, $3) on conflict (key) do nothing", [
      field.key,
      field.type,
      layout.headers[index] ?? field.key,
    ]);
  }
}

/** Refuses columns whose type differs from the existing field. */
export async function checkFields(tx: Transaction, layout: Layout): Promise<void> {
  const wanted = layout.targets.flatMap((target) => fieldOf(target) ?? []);
  const { rows } = await tx.query<{ key: string; type: string }>("select key, type from field_definition where key = any($1::text[])", [
    wanted.map(({ key }) => key),
  ]);
  for (const { key, type } of rows) {
    const other = wanted.find((field) => field.key === key && field.type !== type);
    if (other)
      throw new AppError("conflict", "import-field-type", {
        ja: `項目「${key}」の型は ${type} です。列の割り当ては ${other.type}:${key} ではなく ${type}:${key} にしてください。`,
        en: `The field "${key}" holds a ${type}: map its column as ${type}:${key}, not ${other.type}:${key}.`,
      });
  }
}

export async function checkTopic(tx: Transaction, topic: string): Promise<void> {
  const { rows } = await tx.query<{ key: string }>("select key from topic order by key");
  if (rows.some(({ key }) => key === topic)) return;
  const known = rows.map(({ key }) => key);
  throw new AppError("not-found", "import-topic", {
    ja: `トピック「${topic}」はありません（あるもの: ${known.join("、") || "まだありません"}）。`,
    en: `There is no topic "${topic}" (known: ${known.join(", ") || "none yet"}).`,
  });
}

/** Locks the run for a batch. Throws AppError conflict when a person has stopped it, or another process works on it: of two imports of one file, only one goes on. */
export async function lockRun(tx: Transaction, run: ImportRun): Promise<void> {
  const { rows } = await tx.query<Pick<ImportRun, "state" | "position">>(
    "select state, position from import_run where id = $1 for update",
    [run.id],
  );
  const now = rows[0];
  if (now?.state === "cancelled")
    throw new AppError("conflict", "import-cancelled", {
      ja: "この取り込みは中止されました。同じファイルをもう一度取り込むと、続きから始まります。",
      en: "This import was stopped. Import the same file again to go on where it stopped.",
    });
  if (now?.state !== "running" || now.position !== run.position)
    throw new AppError("conflict", "import-running", {
      ja: "このファイルは別の処理が取り込んでいます。終わるまでお待ちください。",
      en: "This file is being imported by another process: wait until it is done.",
    });
}

/** Records the progress of the locked run, in the batch's transaction. */
export async function recordProgress(tx: Transaction, run: ImportRun, rows: number, counts: BatchCounts): Promise<ImportRun> {
  const { rows: moved } = await tx.query<ImportRun>(
    `update import_run set position = position + $2, added = added + $3, merged = merged + $4, unchanged = unchanged + $5, bad = bad + $6,
       warnings = warnings + $7, progressed_at = clock_timestamp()
     where id = $1 returning ${runColumns}`,
    [run.id, rows, counts.added, counts.merged, counts.unchanged, counts.bad, counts.warnings],
  );
  const next = moved[0];
  if (!next) throw new Error("The import run is gone.");
  return next;
}
