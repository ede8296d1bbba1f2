import { AppError } from "../../domain/app-error.ts";
import { parseSequence } from "../../domain/sequences/lint.ts";
import type { Transaction } from "../../prisma/client.ts";
import { takeDraft } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { type PublishedSequence, publishAlone } from "./publish-sequence.ts";
import { requireVersion } from "./require-sequence.ts";

export interface DraftPublication {
  key: string;
  /** Of the draft that the publisher has read. */
  revision: number;
  note?: string | undefined;
  /** staff:<name> */
  author: string;
}

/**
 * Publishes the draft of a sequence, which ends the draft. Throws DraftConflict, AppError conflict `base-outdated` when another version was
 * published since the draft began, invalid when the draft has errors or is a sequence of another key.
 */
export async function publishDraft(context: Context, { key, revision, note, author }: DraftPublication): Promise<PublishedSequence> {
  return context.database.transaction(async (tx) => {
    const { text, baseVersion } = await takeDraft(tx, { kind: "sequence", key }, revision);
    await tx.query("select pg_advisory_xact_lock(hashtextextended('publish', 0))");
    const newest = await newestVersion(tx, key);
    if (newest !== baseVersion) {
      throw new AppError("conflict", "base-outdated", {
        ja: `この下書きのもとになった版のあとに、第${newest ?? 0}版が公開されています。違いを確かめ、下書きに取り入れてから公開してください。`,
        en: `Version ${newest ?? 0} was published after this draft began: look at the differences, take them into the draft, then publish.`,
      });
    }
    const { sequence } = parseSequence(text);
    if (sequence !== key) {
      throw new AppError("invalid", "other-sequence", {
        ja: `下書きの sequence が「${sequence}」になっています。「${key}」に戻してください。`,
        en: `The draft says "sequence: ${sequence}": change it back to "${key}".`,
      });
    }
    return publishAlone(tx, context, { source: text, note, author, fromConsole: true });
  });
}

/** Publishes an older version again, as a new one. Throws AppError not-found, invalid when it names what is gone. */
export async function revertSequence(
  context: Context,
  { key, version, note, author }: { key: string; version: number; note?: string | undefined; author: string },
): Promise<PublishedSequence> {
  return context.database.transaction(async (tx) => {
    const { source } = await requireVersion(tx, key, version);
    return publishAlone(tx, context, { source, note, author, fromConsole: true });
  });
}

async function newestVersion(tx: Transaction, key: string): Promise<number | null> {
  const { rows } = await tx.query<{ version: number | null }>(
    "select max(v.version) as version from sequence s join sequence_version v on v.sequence_id = s.id where s.key = $1",
    [key],
  );
  return rows[0]?.version ?? null;
}
