import { z } from "zod";
import { cutPage, type Page, readCursor } from "../../domain/cursor.ts";
import type { Context } from "../engine/context/context.ts";

export interface ListedImport {
  id: string;
  /** File name, as it was given. */
  name: string;
  state: string;
  /** Rows that are committed. */
  rows: number;
  added: number;
  merged: number;
  unchanged: number;
  bad: number;
  warnings: number;
  startedAt: Date;
  finishedAt: Date | null;
  author: string;
  /** Headers of the columns that are not read. */
  unreadColumns: string[];
}

/** What is shown of an import. */
export const importColumns = {
  id: true,
  name: true,
  state: true,
  position: true,
  added: true,
  merged: true,
  unchanged: true,
  bad: true,
  warnings: true,
  startedAt: true,
  finishedAt: true,
  author: true,
  options: true,
} as const;

type Row = Omit<ListedImport, "rows" | "unreadColumns"> & { position: number; options: unknown };

/** Runs from before the columns were kept have none. */
const keptOptions = z.object({ unreadColumns: z.array(z.string()).default([]) });

export const shownImport = ({ position, options, ...row }: Row): ListedImport => ({
  ...row,
  rows: position,
  ...keptOptions.parse(options),
});

/** The newest first. `badRows`: only those with rows that were not imported. `from`: only those that began from then on. */
export async function listImports(
  context: Context,
  query: { badRows?: boolean | undefined; from?: Date | undefined; limit: number; cursor?: string | undefined },
): Promise<Page<ListedImport>> {
  const cursor = readCursor(query.cursor);
  const rows = await context.database.prisma.importRun.findMany({
    where: {
      ...(query.badRows ? { bad: { gt: 0 } } : {}),
      ...(query.from === undefined ? {} : { startedAt: { gte: query.from } }),
      ...(cursor === undefined ? {} : { OR: [{ startedAt: { lt: cursor.at } }, { startedAt: cursor.at, id: { lt: cursor.id } }] }),
    },
    select: importColumns,
    orderBy: [{ startedAt: "desc" }, { id: "desc" }],
    take: query.limit + 1,
  });
  return cutPage(rows.map(shownImport), query.limit, (row) => ({ at: row.startedAt, id: row.id }));
}
