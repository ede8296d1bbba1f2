import { AppError } from "../../domain/app-error.ts";
import type { Context } from "../engine/context/context.ts";
import { importColumns, type ListedImport, shownImport } from "./list-imports.ts";

/** The progress of one import. Throws AppError not-found. */
export async function readImport(context: Context, importId: string): Promise<ListedImport> {
  const row = await context.database.prisma.importRun.findUnique({ where: { id: importId }, select: importColumns });
  if (!row) throw new AppError("not-found", "import-unknown", { ja: "その取り込みはありません。", en: "There is no such import." });
  return shownImport(row);
}
