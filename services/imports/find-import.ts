import type { Context } from "../engine/context/context.ts";
import { importColumns, type ListedImport, shownImport } from "./list-imports.ts";

/** The newest run of a file, by its sha256 (hex); null before its first batch. */
export async function findImport(context: Context, fileHash: string): Promise<ListedImport | null> {
  const row = await context.database.prisma.importRun.findFirst({
    where: { fileHash },
    select: importColumns,
    orderBy: { startedAt: "desc" },
  });
  return row === null ? null : shownImport(row);
}
