import { foldHeader } from "../../domain/imports/known-headers.ts";
import { mappingFits, suggestLayout, targetsOf } from "../../domain/imports/mapping.ts";
import type { Target } from "../../domain/imports/target.ts";
import type { Context } from "../engine/context/context.ts";
import { type CsvSource, defaultLimits, type Encoding, type ImportLimits, inspectFile } from "./csv-file.ts";
import { findImport } from "./find-import.ts";
import type { ListedImport } from "./list-imports.ts";
import { readHead } from "./read-records.ts";
import { listMappings } from "./saved-mappings.ts";
import { requireWidth, studyRows } from "./study-rows.ts";

export interface PreviewedColumn {
  /** As written in the file; empty if it has none. */
  header: string;
  /** Columns with the same key are read alike, since a mapping names headers. */
  key: string;
  /** What its header means. */
  guess: Target;
  /** The first values that differ, cut. */
  samples: string[];
}

export interface ImportPreview {
  name: string;
  bytes: number;
  encoding: Encoding;
  delimiter: string;
  /** Data rows. */
  rows: number;
  /** Line of the header in the file. */
  headerLine: number;
  columns: PreviewedColumn[];
  /** Saved mappings that could read the file, with the target that each gives to each column. */
  mappings: { name: string; targets: Target[] }[];
  /** The one that fits best; null: none does, and the headers are guessed. */
  mapping: string | null;
  /** The newest import of the same bytes. */
  before: ListedImport | null;
}

/** The rows in which samples are looked for, samples of a column, and their length. */
const SAMPLED = { rows: 200, samples: 3, characters: 80 };

/** Reads a file for the person who says what its columns are; writes nothing. Throws AppError for what no import could read. */
export async function previewImport(
  context: Context,
  { source, name, limits = defaultLimits }: { source: CsvSource; name: string; limits?: ImportLimits },
): Promise<ImportPreview> {
  const file = await inspectFile(source, limits);
  const { delimiter, records } = await readHead(file, limits);
  const { layout, headerIndex } = suggestLayout(records.map(({ cells }) => cells));
  const { headers } = layout;
  requireWidth(headers, limits);
  const samples = headers.map(() => new Set<string>());
  const { total } = await studyRows(file, {
    ...{ delimiter, skip: headerIndex + 1, limits, layout },
    onRow(cells, row) {
      if (row > SAMPLED.rows) return;
      for (const [index, found] of samples.entries()) {
        const value = (cells[index] ?? "").trim();
        if (value !== "" && found.size < SAMPLED.samples) found.add(cut(value));
      }
    },
  });
  const fitting = (await listMappings(context)).filter(({ columns }) => mappingFits(columns, headers));
  // The one that says most of this file.
  const best = fitting.toSorted((one, other) => Object.keys(other.columns).length - Object.keys(one.columns).length)[0];
  return {
    ...{ name, bytes: file.bytes, encoding: file.encoding, delimiter, rows: total },
    headerLine: records[headerIndex]?.line ?? 1,
    columns: headers.map((header, index) => ({
      header,
      key: foldHeader(header),
      guess: layout.targets[index] ?? "ignore",
      samples: [...(samples[index] ?? [])],
    })),
    mappings: fitting.map((mapping) => ({ name: mapping.name, targets: targetsOf(headers, mapping.columns) })),
    mapping: best?.name ?? null,
    before: await findImport(context, file.hash),
  };
}

function cut(value: string): string {
  const line = value.replace(/\s+/g, " ");
  if (line.length <= SAMPLED.characters) return line;
  return `${line.slice(0, SAMPLED.characters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
