import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { AppError } from "../domain/app-error.ts";
import { withSchemaEngine } from "./engine.ts";

/** `edited`: applied ones whose file has changed since. `unknown`: applied here, but not in this release. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  failed: string[];
  edited: string[];
  unknown: string[];
}

const folder = new URL("./migrations/", import.meta.url);
const filters = { externalTables: [], externalEnums: [] };
/** Any number, but the same in every release. */
const lockKey = 4_207_711_302;

/**
 * Applies what is pending and returns its names, in order; with `through`, nothing later than that one. Two at once are safe: the second
 * waits and finds nothing to do. Throws AppError `migration-failed` with the reason; what came before the one that failed stays applied.
 */
export async function migrate(databaseUrl: string, { through }: { through?: string } = {}): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [lockKey]);
    return await withSchemaEngine(databaseUrl, (engine) => apply(engine, readMigrations(through)));
  } catch (error) {
    throw new AppError(
      "unavailable",
      "migration-failed",
      {
        ja: `データベースを移行できませんでした: ${reason(error)}`,
        en: `The database could not be migrated: ${reason(error)}`,
      },
      { cause: error },
    );
  } finally {
    await lock.end();
  }
}

/**
 * Prisma refuses to go on after a failure, because it cannot know what was left half done. Here each migration is one transaction
 * (`engine.ts`), so nothing was, and the failed one is tried again.
 */
async function apply(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
}

/** Changes nothing. An empty database has everything pending. */
export async function migrationState(databaseUrl: string): Promise<MigrationState> {
  const migrationsList = readMigrations();
  const known = migrationsList.migrationDirectories.map((directory) => directory.path);
  const { editedMigrationNames, failedMigrationNames, history } = await withSchemaEngine(databaseUrl, (engine) =>
    engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters }),
  );
  const pending = history !== null && "unappliedMigrationNames" in history ? history.unappliedMigrationNames : [];
  return {
    applied: known.filter((name) => !pending.includes(name) && !failedMigrationNames.includes(name)),
    pending,
    failed: failedMigrationNames,
    edited: editedMigrationNames,
    unknown: history !== null && "unpersistedMigrationNames" in history ? history.unpersistedMigrationNames : [],
  };
}

function readMigrations(through?: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (through === undefined || entry.name <= through))
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: fileURLToPath(folder),
    lockfile: { path: "migration_lock.toml", content: readFileSync(new URL("migration_lock.toml", folder), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(new URL(`${path}/migration.sql`, folder), "utf8") },
      },
    })),
  };
}

/** Without the engine's own trace, whose lines are numbered. */
function reason(error: unknown): string {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split(/\n\s*\d+: /);
  return message.replace(/\s+/g, " ").trim();
}
