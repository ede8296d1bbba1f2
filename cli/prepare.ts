import type { Settings } from "../config/settings.ts";
import type { Language, LocalText } from "../domain/words/local-text.ts";
import { migrate } from "../prisma/migrate.ts";
import { issueApiKey } from "../services/access/issue-api-key.ts";
import { listApiKeys } from "../services/access/list-api-keys.ts";
import { isWithoutStaff, makeOwnerLink } from "../services/access/owner-link.ts";
import type { Context } from "../services/engine/context/context.ts";
import { DEFAULT_STARTER, findPlaybook } from "./starters.ts";
import { stackWords } from "./words/start.ts";

type Progress = (sentence: LocalText) => void;

/** Applies what is pending; safe when several do so at once. Returns the names. */
export async function migrateDatabase({ databaseUrl }: Pick<Settings, "databaseUrl">, progress: Progress): Promise<string[]> {
  const applied = await migrate(databaseUrl);
  if (applied.length > 0) progress(stackWords.migrated(applied.length));
  return applied;
}

export interface FirstRun {
  /** Of an owner who is yet to come. */
  language: Language;
  progress: Progress;
  /** Folder of the playbook that the person chose; left out, the default starter. */
  playbook?: string | undefined;
  /** Told what the person should know when the start is over. */
  note: Progress;
}

/** What opens the installation, shown once. */
export interface FirstAccess {
  apiKey?: string | undefined;
  ownerLink?: string | undefined;
}

/**
 * What a migrated and bound database needs before worker and API may run: a playbook, in a sandbox that has no sequence yet. What it
 * returns belongs at the end of the start: it makes the first API key when there is none, and the link
 * of the owner while nobody can sign in.
 */
export async function prepareFirstRun(
  context: Context,
  { progress, playbook, note, language }: FirstRun,
): Promise<() => Promise<FirstAccess>> {
  if (context.sandbox && (await context.database.prisma.sequence.count()) === 0) {
    progress(stackWords.loadingPlaybook);
    const { loadPlaybook } = await import("../services/playbooks/load-playbook.ts");
    await loadPlaybook(context, playbook ?? findPlaybook(DEFAULT_STARTER));
  } else if (playbook !== undefined) note(stackWords.playbookNotLoaded(playbook));
  return async () => {
    const ownerLink = (await isWithoutStaff(context)) ? await makeOwnerLink(context, { actor: "system", language }) : undefined;
    if ((await listApiKeys(context)).length > 0) return { ownerLink };
    const { key } = await issueApiKey(context, { name: "first", actor: "system" });
    return { apiKey: key, ownerLink };
  };
}
