import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { AppError } from "../domain/app-error.ts";
import { withSchemaEngine } from "./engine.ts";

/** `edited`: applied migrations whose file has changed since. `unknown`: applied to this database, but not part of this release. */
export interface MigrationState {
  applied: string[];
  pending: string[];
  failed: string[];
  edited: string[];
  unknown: string[];
}

const folder = new URL("./migrations/", import.meta.url);
const filters = { externalTables: [], externalEnums: [] };
/** Any number; it must be the same in every release. */
const lockKey = 4_207_711_302;

/**
 * Applies pending migrations and returns their names, in order; with `through`, none later than that one. Two processes may call it at
 * once: the second waits and finds nothing to do. Throws AppError `migration-failed` with the reason; migrations before the failed one stay
 * applied.
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
 * Prisma refuses to continue after a failed migration, because it might be half done. Here each migration is one transaction (`engine.ts`),
 * so it is rolled back, and the failed one is tried again.
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

/** The message without the engine's own stack trace, whose lines are numbered. */
function reason(error: unknown): string {
  const [message = ""] = (error instanceof Error ? error.message : String(error)).split(/\n\s*\d+: /);
  return message.replace(/\s+/g, " ").trim();
}
