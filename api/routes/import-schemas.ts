import { z } from "zod";
import { leadNameSchema } from "./listing.ts";

const unreadColumns = z.array(z.string()).describe("Headers of the columns that are not read; `#7` for the seventh, if it has none");

const progressSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  state: z.string().describe("running · done · cancelled"),
  stalled: z
    .boolean()
    .describe("Running, but nothing was committed for two minutes: its process is gone. Import the same file again, and it goes on there"),
  rows: z.int().describe("Rows committed so far"),
  total: z.int().nullable().describe("Data rows of the file; null in imports of older releases"),
  added: z.int(),
  merged: z.int(),
  unchanged: z.int(),
  bad: z.int(),
  warnings: z.int(),
  startedAt: z.date(),
  finishedAt: z.date().nullable(),
  author: z.string(),
  basis: z.string(),
  topic: z.string(),
  source: z.string(),
  unreadColumns,
});
export const importSchema = progressSchema.meta({ id: "Import" });

export const detailSchema = progressSchema
  .extend({
    evidence: z.string().nullable(),
    headers: z.array(z.string()).describe("Of the file, in their order"),
    mailable: z.int().nullable().describe("Leads who got a basis by it and could be sent mail when it ended; null until then"),
    suppressed: z.int().describe("Rows whose address is on the suppression list"),
    optedOut: z.int().describe("Rows that a column of the file marks as opted out"),
    hasRows: z.boolean().describe("False: it is of a release that did not keep what came of each row"),
    flagged: z.int().describe("Rows whose address breaks the standard and is never mailed"),
  })
  .meta({ id: "ImportDetail" });

const badRowSchema = z
  .object({
    row: z.int().describe("Among the data rows, from 1"),
    line: z.int().describe("In the file"),
    cells: z.array(z.string()),
    reasons: z.array(z.string()).describe("In the language of the file's headers"),
  })
  .meta({ id: "BadRow" });

export const importRowSchema = z
  .object({
    row: z.int().describe("Among the data rows, from 1"),
    line: z.int().describe("In the file"),
    leadId: z.uuid(),
    leadName: leadNameSchema,
  })
  .meta({ id: "ImportRow" });

export const rowIssuesSchema = z
  .object({
    row: z.int().describe("Among the data rows, from 1"),
    line: z.int().describe("In the file"),
    codes: z.array(z.string()),
    reason: z.string().describe("In the language of the file's headers; empty once the row is blanked"),
    cells: z.array(z.string()).nullable().describe("Of a bad row; null for warnings, after 30 days, and after an erasure"),
  })
  .meta({ id: "RowIssues" });

export const previewSchema = z
  .object({
    name: z.string(),
    bytes: z.int(),
    encoding: z.enum(["utf-8", "shift_jis"]),
    delimiter: z.string(),
    rows: z.int().describe("Data rows"),
    headerLine: z.int(),
    columns: z.array(
      z.object({
        header: z.string().describe("As in the file; empty if it has none, and then the column cannot be read"),
        key: z.string().describe("Columns with the same key are read alike"),
        guess: z.string().describe("The target that the header most likely means"),
        samples: z.array(z.string()).describe("The first values that differ, cut"),
      }),
    ),
    mappings: z
      .array(z.object({ name: z.string(), targets: z.array(z.string()).describe("One for each column") }))
      .describe("The saved mappings whose columns the file has"),
    mapping: z.string().nullable().describe("The saved mapping that fits best"),
    before: importSchema.nullable().describe("The newest import of the same bytes"),
  })
  .meta({ id: "ImportPreview" });

export const reportSchema = z
  .object({
    importId: z.uuid().nullable().describe("Null for a dry run"),
    outcome: z.enum(["imported", "already-imported", "dry-run"]),
    rows: z.int(),
    added: z.int(),
    merged: z.int(),
    unchanged: z.int(),
    bad: z.int(),
    warnings: z.int(),
    mailable: z.int().describe("Leads that can be sent mail"),
    suppressed: z.int().describe("Rows whose address is on the suppression list"),
    optedOut: z.int().describe("Rows that a column of the file marks as opted out: kept, suppressed for advertising"),
    flagged: z.int().describe("Rows whose address breaks the standard and is never mailed"),
    resumedFrom: z.int().nullable().describe("Rows that an earlier, interrupted upload had committed; null if it started at the first row"),
    unreadColumns,
    headers: z.array(z.string()).describe("Of the cells of bad rows; empty if no row has an issue"),
    badRows: z.array(badRowSchema).describe("The first twenty that this call met"),
  })
  .meta({ id: "ImportReport" });
