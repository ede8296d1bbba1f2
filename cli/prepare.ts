import { fileURLToPath } from "node:url";
import { z } from "zod";
import { suppressionFingerprint } from "../config/keys.ts";
import type { Settings } from "../config/settings.ts";
import { AppError } from "../domain/app-error.ts";
import type { Database } from "../prisma/client.ts";
import { migrate } from "../prisma/migrate.ts";
import { issueApiKey } from "../services/api-keys/issue-api-key.ts";
import { listApiKeys } from "../services/api-keys/list-api-keys.ts";
import type { Context } from "../services/context.ts";
import { readSetting } from "../services/settings/read-setting.ts";
import { writeSetting } from "../services/settings/write-setting.ts";

export const FINGERPRINT_SETTING = "suppressionKeyFingerprint";

const starterPlaybook = fileURLToPath(new URL("../playbooks/coaching-ja/", import.meta.url));

type Progress = (sentence: string) => void;

/** Applies what is pending; safe when several do so at once. Returns the names. */
export async function migrateDatabase({ databaseUrl }: Pick<Settings, "databaseUrl">, progress: Progress): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  if (applied.length > 0)
    progress(`The database is up to date (${applied.length} new ${applied.length === 1 ? "migration" : "migrations"})`);
  return applied;
}

/** Another suppression key would lift every suppression without a word: the first one is remembered, others are refused. */
export async function bindSuppressionKey(database: Database, key: Buffer): Promise<void> {
  const own = suppressionFingerprint(key);
  await database.transaction(async (tx) => {
    const known = await readSetting(tx, FINGERPRINT_SETTING, z.string(), "");
    if (known === "") return writeSetting(tx, FINGERPRINT_SETTING, own);
    if (known === own) return;
    throw new AppError(
      "conflict",
      "suppression-key",
      "HAGUKUMI_SUPPRESSION_KEY is not the one that this database was made with: put the old one back, since suppressed addresses cannot be recognised without it.",
    );
  });
}

/**
 * What a migrated database needs before worker and API may run: the starter playbook, in a sandbox that has no sequence yet. What it
 * returns belongs at the end of the start: it makes the first API key when there is none.
 */
export async function prepareFirstRun(context: Context, progress: Progress): Promise<() => Promise<string | undefined>> {
  await bindSuppressionKey(context.database, context.keys.suppression);
  if (context.sandbox && (await context.database.prisma.sequence.count()) === 0) {
    progress("Loading the starter playbook");
    const { loadPlaybook } = await import("../services/playbooks/load-playbook.ts");
    await loadPlaybook(context, starterPlaybook);
  }
  return async () => {
    if ((await listApiKeys(context)).length > 0) return undefined;
    const { key } = await issueApiKey(context, { name: "first", actor: "system" });
    return key;
  };
}
