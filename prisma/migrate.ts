import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";
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
 * Applies what is pending and returns its names, in order. Two at once are safe: the second waits and finds nothing to do.
 * Throws AppError `migration-failed` when one failed, now or before; what came before it stays applied.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: databaseUrl });
  await lock.connect();
  try {
    await lock.query("select pg_advisory_lock($1)", [lockKey]);
    const input = { migrationsList: readMigrations(), filters };
    return (await withSchemaEngine(databaseUrl, (engine) => engine.applyMigrations(input))).appliedMigrationNames;
  } catch (error) {
    throw new AppError("unavailable", "migration-failed", `The database could not be migrated: ${firstLines(error)}`, { cause: error });
  } finally {
    await lock.end();
  }
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

function readMigrations(): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
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

function firstLines(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 6)
    .join(" ");
}
