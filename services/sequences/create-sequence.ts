import { AppError } from "../../domain/app-error.ts";
import { copiedSource, newSource, type SequenceStarter } from "../../domain/sequences/new-source.ts";
import type { Transaction } from "../../prisma/client.ts";
import { type Draft, lockDraft, saveDraftIn } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { requireVersion } from "./require-sequence.ts";

export interface NewSequence {
  key: string;
  title: string;
  /** What it begins with. */
  from: { kind: "starter"; starter: SequenceStarter } | { kind: "copy"; key: string; version?: number | undefined };
  author: string;
}

/** Begins a sequence as a draft. Throws AppError conflict when the key is taken, not-found for an unknown sequence to copy. */
export async function createSequence(context: Context, { key, title, from, author }: NewSequence): Promise<Draft> {
  return context.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, { kind: "sequence", key });
    const published = await tx.query("select 1 from sequence where key = $1", [key]);
    if (draft !== null || published.rowCount !== 0) {
      throw new AppError("conflict", "sequence-exists", {
        ja: `「${key}」というシーケンスはもうあります。別のキーにしてください。`,
        en: `There is a sequence "${key}" already: choose another key.`,
      });
    }
    const text =
      from.kind === "copy"
        ? copiedSource((await requireVersion(tx, from.key, from.version)).source, { key, title })
        : newSource({ key, title, topic: await firstTopic(tx), starter: from.starter });
    return saveDraftIn(tx, context, { kind: "sequence", key, text, baseVersion: null, revision: null, author });
  });
}

async function firstTopic(tx: Transaction): Promise<string> {
  const { rows } = await tx.query<{ key: string }>("select key from topic order by key limit 1");
  return rows[0]?.key ?? "newsletter";
}
