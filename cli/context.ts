import { pino } from "pino";
import { currentEnvironment, type Environment, keyVariables, type LogLevel } from "../config/environment.ts";
import { readDataDir } from "../config/presets.ts";
import { readSettings, type Settings } from "../config/settings.ts";
import { AppError } from "../domain/app-error.ts";
import type { Context } from "../services/engine/context/context.ts";
import { openContext as openEngineContext } from "../services/engine/context/open-context.ts";
import { openLog } from "../services/engine/observation/open-log.ts";
import { modules } from "../services/modules.ts";
import { notMigrated } from "./bind-database.ts";
import { readRuntime } from "./embedded/runtime.ts";
import { readSecrets, type Secrets } from "./embedded/secrets.ts";
import { installationWords } from "./words/embedded.ts";

/**
 * Settings of a command: those of the environment when they name a database of their own, else what the last `npm start` on the data
 * directory ran with. A stack with stand-ins keeps them, whatever mail server the environment names now. Throws SettingsError; AppError
 * `not-started` when there is neither.
 */
export function findSettings(env: Environment = currentEnvironment()): Settings {
  const dataDir = readDataDir(env);
  const runtime = readRuntime(dataDir);
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  if (given.DATABASE_URL && given.DATABASE_URL !== runtime?.environment.DATABASE_URL) return readSettings(env);
  if (!runtime) {
    throw new AppError("unavailable", "not-started", installationWords.neverStarted(dataDir));
  }
  const secrets = readSecrets(dataDir);
  const keys = secrets ? Object.fromEntries(keyVariables.map((name) => [name, secrets[name]])) : {};
  return readSettings({ ...runtime.environment, ...keys, ...given, ...standIns(runtime.environment, secrets) });
}

function standIns(running: Environment, secrets: Secrets | null): Environment {
  const { HAGUKUMI_SANDBOX_URL, SMTP_URL, LINE_API_BASE, STRIPE_API_BASE } = running;
  if (!HAGUKUMI_SANDBOX_URL) return {};
  const { LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET } = secrets ?? {};
  const line = { LINE_API_BASE, LINE_CHANNEL_SECRET, LINE_CHANNEL_ACCESS_TOKEN };
  return { HAGUKUMI_SANDBOX_URL, SMTP_URL, ...line, STRIPE_API_BASE, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET };
}

export interface OpenContext {
  context: Context;
  settings: Settings;
  close(): Promise<void>;
}

/** The context of a command, on the running stack or the environment's parts. The caller closes it. */
export async function openContext(): Promise<OpenContext> {
  const settings = findSettings();
  return { settings, ...(await openContextWith(settings)) };
}

/** Throws AppError `database` when PostgreSQL does not answer. */
export async function openContextWith(settings: Settings): Promise<Omit<OpenContext, "settings">> {
  const log = openLog("command", commandLevel(settings.logLevel), pino.destination(2));
  return openEngineContext(settings, { modules, log }).catch((error: Error) => {
    throw error instanceof AppError ? error : unreachable(error, settings);
  });
}

/** A command's own words are its output; its log speaks of trouble only, unless asked. */
function commandLevel(level: LogLevel): LogLevel {
  return level === "info" ? "warn" : level;
}

function unreachable(error: Error & { code?: string }, { databaseUrl }: Settings): AppError {
  if (error.code === "42P01") {
    return notMigrated(error);
  }
  const place = URL.canParse(databaseUrl) ? new URL(databaseUrl).host : "DATABASE_URL";
  return new AppError("unavailable", "database", installationWords.databaseSilent(place, error.code ?? error.message), { cause: error });
}
