import { z } from "zod";
import { cutPage, type Direction, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedImport {
  id: string;
  /** File name, as it was given. */
  name: string;
  state: string;
  /** Running, but nothing was committed for two minutes: the process that read the file is gone. */
  stalled: boolean;
  /** Rows that are committed. */
  rows: number;
  /** Data rows of the file; null in runs from before it was kept. */
  total: number | null;
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
  warnings: number;
  startedAt: Date;
  finishedAt: Date | null;
  author: string;
  basis: string;
  topic: string;
  source: string;
  /** Headers of the columns that are not read. */
  unreadColumns: string[];
}

/** What is shown of an import. */
export const importColumns = {
  id: true,
  name: true,
  state: true,
  position: true,
  total: true,
  added: true,
  merged: true,
  unchanged: true,
  bad: true,
  warnings: true,
  startedAt: true,
  finishedAt: true,
  progressedAt: true,
  author: true,
  options: true,
} as const;

type Row = Omit<ListedImport, "rows" | "stalled" | "basis" | "topic" | "source" | "unreadColumns"> & {
  position: number;
  progressedAt: Date | null;
  options: unknown;
};

/** Runs from before the columns were kept have none. */
const keptOptions = z.object({ basis: z.string(), topic: z.string(), source: z.string(), unreadColumns: z.array(z.string()).default([]) });

/** Sooner than that, a batch may wait for those of other imports. */
const STALLED_MS = 120_000;

export const shownImport = ({ position, progressedAt, options, ...row }: Row): ListedImport => ({
  ...row,
  rows: position,
  stalled: row.state === "running" && Date.now() - (progressedAt?.getTime() ?? 0) > STALLED_MS,
  ...keptOptions.parse(options),
});

interface ImportQuery {
  state?: "running" | "done" | "cancelled" | undefined;
  /** Only those with rows that were not imported. */
  badRows?: boolean | undefined;
  /** Only those that began from then on. */
  from?: Date | undefined;
  limit: number;
  cursor?: string | undefined;
  direction?: Direction | undefined;
}

/** The newest first, unless `direction` is `asc`. */
export async function listImports(context: Context, query: ImportQuery): Promise<Page<ListedImport>> {
  const cursor = readCursor(query.cursor);
  const { direction = "desc" } = query;
  const behind = direction === "asc" ? "gt" : "lt";
  const rows = await context.database.prisma.importRun.findMany({
    where: {
      ...(query.state === undefined ? {} : { state: query.state }),
      ...(query.badRows ? { bad: { gt: 0 } } : {}),
      ...(query.from === undefined ? {} : { startedAt: { gte: query.from } }),
      ...(cursor === undefined
        ? {}
        : { OR: [{ startedAt: { [behind]: cursor.at } }, { startedAt: cursor.at, id: { [behind]: cursor.id } }] }),
    },
    select: importColumns,
    orderBy: [{ startedAt: direction }, { id: direction }],
    take: query.limit + 1,
  });
  return cutPage(rows.map(shownImport), query.limit, (row) => ({ at: row.startedAt, id: row.id }));
}
