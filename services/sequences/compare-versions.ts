import { AppError } from "../../domain/app-error.ts";
import type { SequenceDefinition } from "../../domain/sequences/definition.ts";
import { type Difference, differences } from "../../domain/sequences/diff.ts";
import { readDefinition } from "../../domain/sequences/lint.ts";
import type { Transaction } from "../../prisma/client.ts";
import { findDraft } from "../drafts/module.ts";
import type { Context } from "../engine/context/context.ts";
import { requireVersion } from "./require-sequence.ts";

/** A published version by its number, the newest, or what is being written. */
export type Edition = number | "newest" | "draft";

/**
 * What changed from one edition of a sequence to another, in sentences. Throws AppError not-found, invalid when the draft has errors in its
 * form.
 */
export async function compareVersions(
  context: Context,
  { key, from, to }: { key: string; from: Edition; to: Edition },
): Promise<readonly Difference[]> {
  const { pool } = context.database;
  const [before, after] = await Promise.all([definitionOf(pool, key, from), definitionOf(pool, key, to)]);
  return differences(before, after);
}

/** Throws AppError not-found, invalid when the draft has errors in its form. */
export async function definitionOf(tx: Transaction, key: string, edition: Edition): Promise<SequenceDefinition> {
  if (edition !== "draft") return (await requireVersion(tx, key, edition === "newest" ? undefined : edition)).definition;
  const draft = await findDraft(tx, { kind: "sequence", key });
  if (draft === null)
    throw new AppError("not-found", "draft-unknown", { ja: "この名前の下書きはありません。", en: "There is no draft of that name." });
  const definition = readDefinition(draft.text);
  if (definition === null)
    throw new AppError("invalid", "draft-unreadable", {
      ja: "下書きに誤りがあるので、まだ比べられません。先に直してください。",
      en: "The draft has errors, so it cannot be compared yet: mend them first.",
    });
  return definition;
}
