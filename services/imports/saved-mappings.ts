import { AppError } from "../../domain/app-error.ts";
import { builtInMappings } from "../../domain/imports/mapping.ts";
import { type Columns, columnsSchema } from "../../domain/imports/target.ts";
import type { Context } from "../engine/context/context.ts";

/** Keeps a column mapping by name, for the next file of its kind; replaces one of the same name. */
export async function saveMapping(context: Context, name: string, columns: Columns): Promise<void> {
  if (name in builtInMappings)
    throw new AppError("conflict", "mapping-built-in", {
      ja: `割り当て「${name}」は組み込みのものです。別の名前にしてください。`,
      en: `The mapping "${name}" is built in: choose another name.`,
    });
  const parsed = columnsSchema.safeParse(columns);
  if (!parsed.success)
    throw new AppError("invalid", "mapping-columns", {
      ja: "割り当てでは、見出しごとに email や text:department のような取り込み先を指定します。",
      en: "A mapping names for each header one of the known targets, e.g. email or text:department.",
    });
  await context.database.prisma.importMapping.upsert({
    where: { name },
    create: { name, columns: parsed.data },
    update: { columns: parsed.data },
  });
}

/** A saved mapping, or null. */
export async function readMapping(context: Context, name: string): Promise<Columns | null> {
  const found = await context.database.prisma.importMapping.findUnique({ where: { name } });
  return found ? columnsSchema.parse(found.columns) : null;
}
