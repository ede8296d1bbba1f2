import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { builtInMappings } from "../../domain/imports/mapping.ts";
import { type Columns, columnsSchema } from "../../domain/imports/target.ts";
import type { Transaction } from "../../prisma/client.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type IfMatch, isMatch, type Tagged, tag } from "../engine/settings/change-setting.ts";

export interface SavedMapping {
  name: string;
  columns: Columns;
}

/** Saved mappings are few: one for each kind of file that somebody exports. */
const MOST_MAPPINGS = 200;

interface By {
  /** staff:<name> */
  actor: string;
  ifMatch?: IfMatch;
}

/**
 * Keeps a column mapping by name, for the next file of its kind; replaces one of the same name. Throws AppError conflict for a name that is
 * built in, ChangedMeanwhile.
 */
export async function saveMapping(context: Context, { name, columns }: SavedMapping, { actor, ifMatch }: By): Promise<Tagged<Columns>> {
  if (Object.hasOwn(builtInMappings, name))
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
  return context.database.transaction(async (tx) => {
    const before = await lockMapping(tx, name);
    await requireMatch(tx, context, { name, before, ifMatch });
    if (before === null) {
      const { rows } = await tx.query<{ count: number }>("select count(*)::int as count from import_mapping");
      if ((rows[0]?.count ?? 0) >= MOST_MAPPINGS)
        throw new AppError("conflict", "mapping-too-many", {
          ja: `割り当ては${MOST_MAPPINGS}件まで保存できます。使わないものを削除してください。`,
          en: `At most ${MOST_MAPPINGS} mappings are kept: delete those that nobody uses.`,
        });
    }
    await tx.query(
      "insert into import_mapping (name, columns) values ($1, $2) on conflict (name) do update set columns = excluded.columns",
      [name, JSON.stringify(parsed.data)],
    );
    await tell(tx, context, { name, actor, action: "import-mapping-saved", before, after: parsed.data });
    return tag((await lockMapping(tx, name)) ?? parsed.data);
  });
}

/** Throws AppError not-found, ChangedMeanwhile. */
export async function deleteMapping(context: Context, name: string, { actor, ifMatch }: By): Promise<void> {
  await context.database.transaction(async (tx) => {
    const before = await lockMapping(tx, name);
    if (before === null)
      throw new AppError("not-found", "mapping-unknown", {
        ja: `割り当て「${name}」はありません。`,
        en: `There is no mapping "${name}".`,
      });
    await requireMatch(tx, context, { name, before, ifMatch });
    await tx.query("delete from import_mapping where name = $1", [name]);
    await tell(tx, context, { name, actor, action: "import-mapping-deleted", before, after: null });
  });
}

/** A saved mapping, or null. */
export async function readMapping(context: Context, name: string): Promise<Columns | null> {
  const found = await context.database.prisma.importMapping.findUnique({ where: { name } });
  return found ? columnsSchema.parse(found.columns) : null;
}

/** All saved mappings, by name. */
export async function listMappings(context: Context): Promise<(SavedMapping & { etag: string })[]> {
  const rows = await context.database.prisma.importMapping.findMany({ orderBy: { name: "asc" }, take: MOST_MAPPINGS });
  return rows.map(({ name, columns }) => ({ name, columns: columnsSchema.parse(columns), etag: tag(columns).etag }));
}

/** Until the transaction ends, nobody else saves or deletes a mapping, also when there is none of this name yet. */
async function lockMapping(tx: Transaction, name: string): Promise<Columns | null> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('import-mapping', 0))");
  const { rows } = await tx.query<{ columns: Columns }>("select columns from import_mapping where name = $1", [name]);
  return rows[0]?.columns ?? null;
}

async function requireMatch(
  tx: Transaction,
  context: Context,
  { name, before, ifMatch }: { name: string; before: Columns | null; ifMatch: IfMatch },
): Promise<void> {
  if (isMatch(before, ifMatch)) return;
  throw new ChangedMeanwhile(await lastChange(tx, { target: "import-mapping", refId: name, now: context.clock.now() }));
}

async function tell(
  tx: Transaction,
  context: Context,
  change: { name: string; actor: string; action: string; before: Columns | null; after: Columns | null },
): Promise<void> {
  const { name, actor, action, before, after } = change;
  await writeAudit(tx, { at: context.clock.now(), actor, action, target: "import-mapping", refId: name, data: { before, after } });
}
