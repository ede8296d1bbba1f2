import { v7 as uuidv7 } from "uuid";
import { addressHash } from "../../domain/contacts/address-hash.ts";
import type { Layout } from "../../domain/imports/mapping.ts";
import { mergeRows, type Person, type RowOutcome } from "../../domain/imports/merge-rows.ts";
import { enterEventOf, type ImportOptions } from "../../domain/imports/options.ts";
import { type LeadDraft, noteField, readRow } from "../../domain/imports/read-row.ts";
import { type IssueCode, joined, languageOfHeaders } from "../../domain/imports/reasons.ts";
import type { RowIssue } from "../../domain/imports/row.ts";
import { foldText } from "../../domain/names/search-key.ts";
import type { Transaction } from "../../prisma/client.ts";
import type { Context } from "../engine/context/context.ts";
import { recordEvents } from "../engine/events/record-event.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { loadSuppressions, suppressOptedOut } from "./import-suppressions.ts";
import { findLeadIds, loadPeople } from "./load-people.ts";
import type { CsvRecord } from "./read-records.ts";
import { writePeople } from "./write-people.ts";

/** A row of the file with its number among the data rows, from 1. */
export interface NumberedRecord extends CsvRecord {
  row: number;
}

/** An issue of one row, in the language of the file's header; `raw` holds the cells of a bad row. */
export interface RecordIssue {
  severity: RowIssue["severity"];
  code: IssueCode;
  detail: string;
  row: number;
  line: number;
  raw: string[] | null;
}

export interface BatchCounts {
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
  warnings: number;
}

export interface BatchResult {
  counts: BatchCounts;
  /** What came of the rows that were read. */
  rows: { row: number; line: number; leadId: string; outcome: RowOutcome }[];
  issues: RecordIssue[];
  touched: Person[];
  suppressions: Map<string, "all" | "advertising">;
  /** Whom the file says not to mail: they, and the hashes of all addresses that it holds for them. */
  optedOut: { leadIds: string[]; hashes: string[] };
}

export interface BatchInput {
  run: { id: string; startedAt: Date };
  options: ImportOptions;
  layout: Layout;
  records: NumberedRecord[];
  /** People of earlier rows and their suppressions, which are not in the database, since this is a dry run. */
  rehearsed?: { people: (drafts: LeadDraft[]) => Person[]; suppressed: Set<string> };
}

/** Reads a batch of rows and merges it with the leads that are known; writes nothing. With `lock` it first locks those leads. */
export async function planBatch(tx: Transaction, context: Context, input: BatchInput, { lock }: { lock: boolean }): Promise<BatchResult> {
  const readings = input.records.map((record) => ({ record, ...readRow(record.cells, input.layout) }));
  const good = readings.flatMap(({ record, draft, issues, optedOut }) => (draft ? [{ record, draft, issues, optedOut }] : []));
  const drafts = good.map(({ draft }) => draft);

  const ids = await findLeadIds(tx, drafts);
  if (lock) await lockLeads(tx, ids);
  const planned = input.rehearsed?.people(drafts) ?? [];
  const plannedIds = new Set(planned.map(({ id }) => id));
  const known = await loadPeople(
    tx,
    ids.filter((id) => !plannedIds.has(id)),
    drafts,
    input.options.topic,
    input.run,
  );
  const hashOf = (key: string) => addressHash(context.keys.suppression, "email", key);
  const hashes = new Map(drafts.flatMap(({ email }) => (email ? [[email.key, hashOf(email.key)] as const] : [])));
  const suppressions = await loadSuppressions(tx, [...hashes.values()]);
  for (const hash of hashes.values())
    if (input.rehearsed?.suppressed.has(hash) && !suppressions.has(hash)) suppressions.set(hash, "advertising");

  const merge = mergeRows(
    drafts,
    [...known, ...planned],
    uuidv7,
    new Set(good.flatMap(({ draft, optedOut }) => (optedOut ? [draft] : []))),
  );
  const counts: BatchCounts = { added: 0, merged: 0, unchanged: 0, bad: readings.length - good.length, warnings: 0 };
  const rows: BatchResult["rows"] = [];
  const issues: RecordIssue[] = [];
  const optedOut = { leadIds: new Set<string>(), hashes: new Set<string>() };
  const language = languageOfHeaders(input.layout.headers);
  const keep = ({ row, line, cells }: NumberedRecord, { severity, code, reasons }: RowIssue) => {
    if (severity === "warning") counts.warnings++;
    issues.push({ severity, code, detail: joined(reasons, language), row, line, raw: severity === "bad" ? cells : null });
  };
  for (const { record, draft, issues: found, optedOut: keys = [] } of readings) {
    // A row that is refused may still say that a known address must not be mailed.
    for (const key of keys) optedOut.hashes.add(hashOf(key));
    if (!draft) for (const issue of found) keep(record, issue);
  }
  for (const [index, { record, draft, issues: found, optedOut: keys }] of good.entries()) {
    const merged = merge.rows[index];
    if (!merged) continue;
    counts[merged.outcome]++;
    rows.push({ row: record.row, line: record.line, leadId: merged.personId, outcome: merged.outcome });
    if (keys) {
      optedOut.leadIds.add(merged.personId);
      for (const key of merged.emailKeys) optedOut.hashes.add(hashOf(key));
    }
    for (const issue of [...found, ...merged.issues]) keep(record, issue);
    if (draft.email && suppressions.has(hashes.get(draft.email.key) ?? "")) {
      keep(record, { severity: "warning", code: "suppressed", reasons: [{ code: "suppressed" }] });
    }
  }
  return {
    counts,
    rows,
    issues: issues.sort((one, other) => one.row - other.row),
    touched: merge.touched,
    suppressions,
    optedOut: { leadIds: [...optedOut.leadIds], hashes: [...optedOut.hashes] },
  };
}

/** Plans a batch and writes it: leads, contacts, consent, subscriptions, issues and the events that let people enter sequences. */
export async function importBatch(tx: Transaction, context: Context, input: BatchInput, sourceId: string): Promise<BatchResult> {
  const { options, run, layout } = input;
  const result = await planBatch(tx, context, input, { lock: true });
  const now = context.clock.now();
  await writePeople(tx, result.touched, {
    importId: run.id,
    options,
    sourceId,
    zone: options.zone ?? context.zone,
    now,
    hash: (channel, key) => addressHash(context.keys.suppression, channel, key),
    suppressions: result.suppressions,
  });
  await defineNote(tx, result.touched, layout);
  await suppressOptedOut(tx, result.optedOut, now);
  await writeRows(tx, run.id, result.rows);
  await writeIssues(tx, run.id, result.issues);
  const kind = enterEventOf(options);
  const entering =
    kind === null
      ? []
      : result.touched.filter(
          ({ origin, subscription }) => subscription !== "withdrawn-now" && (origin === "new" || subscription === "given-now"),
        );
  await recordEvents(
    tx,
    context,
    entering.map(({ id }) => ({
      leadId: id,
      kind: kind ?? "",
      at: now,
      actor: `staff:${options.author}`,
      data: { importId: run.id, source: options.source, basis: options.basis, topic: options.topic },
      key: `import:${run.id}:${id}`,
    })),
  );
  return result;
}

/** A file without a column for notes may fill the note all the same, with what it could not read. */
async function defineNote(tx: Transaction, people: Person[], { headers }: Layout): Promise<void> {
  if (!people.some(({ fields }) => fields[noteField] !== undefined)) return;
  const title = languageOfHeaders(headers) === "ja" ? "備考" : "Note";
  await tx.query("insert into field_definition (key, type, title) values ($1, 'text', $2) on conflict (key) do nothing", [
    noteField,
    title,
  ]);
}

async function writeRows(tx: Transaction, importId: string, rows: BatchResult["rows"]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(
    `insert into import_row (import_id, outcome, row, line, lead_id)
     select $1, r.outcome, r.row, r.line, r.lead_id from unnest($2::text[], $3::int[], $4::int[], $5::uuid[]) as r(outcome, row, line, lead_id)`,
    [
      importId,
      rows.map(({ outcome }) => outcome),
      rows.map(({ row }) => row),
      rows.map(({ line }) => line),
      rows.map(({ leadId }) => leadId),
    ],
  );
}

async function writeIssues(tx: Transaction, importId: string, issues: RecordIssue[]): Promise<void> {
  if (issues.length === 0) return;
  await tx.query(
    `insert into import_issue (import_id, row, line, severity, code, detail, raw, search_key)
     select $1, i.row, i.line, i.severity, i.code, i.detail, i.raw, i.search_key
     from unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::text[])
       as i(row, line, severity, code, detail, raw, search_key)`,
    [
      importId,
      issues.map(({ row }) => row),
      issues.map(({ line }) => line),
      issues.map(({ severity }) => severity),
      issues.map(({ code }) => code),
      issues.map(({ detail }) => detail),
      issues.map(({ raw }) => (raw ? JSON.stringify(raw) : null)),
      // Cells without a gap: a name may stand in two of them.
      issues.map(({ raw }) => (raw ? foldText(raw.join("")) : "")),
    ],
  );
}
