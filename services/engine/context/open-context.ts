import type { Logger } from "pino";
import { type Database, openDatabase } from "../../../prisma/client.ts";
import type { Clock } from "../clock/clock.ts";
import { openClock } from "../clock/open-clock.ts";
import { openFileJournal } from "../journal/file-journal.ts";
import type { Journal } from "../journal/journal.ts";
import { engine } from "../module.ts";
import type { Module } from "../modules/module.ts";
import { openRegistry, type Registry } from "../modules/registry.ts";
import { tracedDatabase } from "../observation/traced-database.ts";
import { readZone } from "../settings/business.ts";
import type { Context, Keys } from "./context.ts";

/** The part of the settings (config/) that use cases need. */
export interface ContextSettings {
  databaseUrl: string;
  sandbox: boolean;
  /** Business milliseconds per real one; sandbox only, left out, the clock keeps its speed. */
  clockSpeed?: number | undefined;
  keys: Keys;
  publicUrl: string;
  /** Left out: the one of the business (`readZone`), as it is when the process starts. */
  zone?: string | undefined;
  /** Folder of the journal; left out, nothing is kept outside the database. */
  journalFolder?: string | undefined;
}

export interface ContextParts {
  /** services/modules.ts; tests add to it. */
  modules: readonly Module[];
  log: Logger;
}

export interface OpenParts {
  database: Database;
  clock: Clock;
  /** Left out: nothing is kept outside the database. */
  journal?: Journal | null;
}

export interface OpenContext {
  context: Context;
  close(): Promise<void>;
}

/** What is not needed to open the parts. */
type OwnSettings = Omit<ContextSettings, "databaseUrl" | "clockSpeed" | "journalFolder" | "zone"> & { zone: string };

/** A Context made of parts that are already open; the caller closes them. Throws AppError `modules-clash`. */
export function contextOf(settings: OwnSettings, parts: ContextParts & OpenParts): Context {
  return contextWith(openRegistry([engine, ...parts.modules]), settings, parts);
}

function contextWith(
  registry: Registry,
  { keys, publicUrl, zone, sandbox }: OwnSettings,
  { database, clock, journal = null, log }: OpenParts & Pick<ContextParts, "log">,
): Context {
  return { database, clock, keys, log, publicUrl, zone, sandbox, registry, journal };
}

/**
 * Opens the database and the clock for the worker, the API, the commands and the benchmark, and makes the Context. Throws AppError
 * `modules-clash`, or PostgreSQL's error when it does not answer.
 */
export async function openContext(
  settings: ContextSettings,
  parts: ContextParts & {
    /** Size of the pool; 10 when left out. */
    connections?: number;
    /** Records a span for each statement; default false. */
    traced?: boolean;
    /** Used instead of the clock that the settings ask for; the caller closes it. */
    clock?: Clock;
  },
): Promise<OpenContext> {
  // First, so that modules that clash leave no connection open.
  const registry = openRegistry([engine, ...parts.modules]);
  const opened = openDatabase(settings.databaseUrl, parts.connections);
  const database = parts.traced ? tracedDatabase(opened) : opened;
  try {
    const journal = settings.journalFolder === undefined ? null : openFileJournal(settings.journalFolder);
    const clock: Clock & { close?(): Promise<void> } =
      parts.clock ?? (await openClock(database, { sandbox: settings.sandbox, speed: settings.clockSpeed }));
    const zone = settings.zone ?? (await readZone(database.pool));
    return {
      context: contextWith(registry, { ...settings, zone }, { database, clock, journal, log: parts.log }),
      async close() {
        if (parts.clock === undefined) await clock.close?.();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
