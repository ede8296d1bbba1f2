import { z } from "zod";
import { suppressionFingerprint } from "../config/keys.ts";
import type { Settings } from "../config/settings.ts";
import { AppError } from "../domain/app-error.ts";
import { type Database, openDatabase, type Transaction } from "../prisma/client.ts";
import { readSetting } from "../services/engine/settings/read-setting.ts";
import { writeSetting } from "../services/engine/settings/write-setting.ts";
import { installationWords } from "./words/embedded.ts";

export const FINGERPRINT_SETTING = "suppressionKeyFingerprint";
export const MODE_SETTING = "mode";

export type Mode = "sandbox" | "live";
export const modeOf = ({ sandbox }: Pick<Settings, "sandbox">): Mode => (sandbox ? "sandbox" : "live");

/**
 * What start, worker, API and migrate ask of a migrated database before anything else: that it belongs to this suppression key and to this
 * mode. The first use decides both. Throws AppError `suppression-key`, `mode`, `not-migrated`.
 */
export async function bindDatabase(settings: Settings): Promise<void> {
  const database = openDatabase(settings.databaseUrl, 1);
  try {
    await bindSuppressionKey(database, settings.keys.suppression);
    await bindMode(database, settings);
  } catch (error) {
    throw (error as { code?: string }).code === "42P01" ? notMigrated(error) : error;
  } finally {
    await database.close();
  }
}

export function notMigrated(cause: unknown): AppError {
  return new AppError("unavailable", "not-migrated", installationWords.notMigrated, { cause });
}

/** Another suppression key would lift every suppression without a word: the first one is remembered, others are refused. */
export async function bindSuppressionKey(database: Database, key: Buffer): Promise<void> {
  const own = suppressionFingerprint(key);
  await database.transaction(async (tx) => {
    if ((await bound(tx, FINGERPRINT_SETTING, own)) === own) return;
    throw new AppError("conflict", "suppression-key", installationWords.otherSuppressionKey);
  });
}

/**
 * A live start on what was tried in the sandbox would write to everybody in it at once, and a sandbox on live data would bend its clock
 * and swallow its messages. Only the first of the two can be meant (`goLive`), and only once.
 */
export async function bindMode(database: Database, settings: Pick<Settings, "sandbox" | "goLive">): Promise<void> {
  const own = modeOf(settings);
  await database.transaction(async (tx) => {
    const known = await bound(tx, MODE_SETTING, (await wasSandbox(tx)) ? "sandbox" : own);
    if (known === own) return;
    if (own === "sandbox") {
      throw new AppError("conflict", "mode", installationWords.liveDatabase);
    }
    if (!settings.goLive) {
      throw new AppError("conflict", "mode", installationWords.sandboxDatabase);
    }
    await writeSetting(tx, MODE_SETTING, own);
  });
}

/** What the setting says; the first to come writes it, and those who come at the same time wait for that one. */
async function bound(tx: Transaction, key: string, own: string): Promise<string> {
  await tx.query("insert into setting (key, value) values ($1, $2) on conflict (key) do nothing", [key, JSON.stringify(own)]);
  return readSetting(tx, key, z.string(), own);
}

/** Only a sandbox makes the row of the clock: tells what a database was used for before modes were remembered. */
async function wasSandbox(tx: Transaction): Promise<boolean> {
  return (await tx.query("select 1 from clock")).rowCount !== 0;
}
