import { AppError } from "../../domain/app-error.ts";
import type { Transaction } from "../../prisma/client.ts";

export type DraftKind = "sequence" | "template" | "form";

/** Which draft: one for each definition. */
export interface DraftName {
  kind: DraftKind;
  key: string;
}

/** What somebody is writing and has not published. */
export interface Draft {
  /** As written: it may have errors. */
  text: string;
  /** The published version that it began from; null for something new. */
  baseVersion: number | null;
  /** Increases with every save. A revision is never used again, not even after the draft was discarded. */
  revision: number;
  /** Who saved it last: staff:<name> */
  author: string;
  at: Date;
}

/** Another person saved, discarded or published the draft meanwhile. `theirs` is the draft as it is now; null if there is none any more. */
export class DraftConflict extends AppError {
  readonly theirs: Draft | null;

  constructor(theirs: Draft | null) {
    super(
      "outdated",
      "draft-changed",
      theirs === null
        ? { ja: "この下書きは、公開または破棄されて、もうありません。", en: "This draft was published or discarded meanwhile." }
        : {
            ja: "この下書きは、ほかの人が保存して新しくなっています。どちらを残すか選んでください。",
            en: "Another person saved this draft meanwhile: choose which text to keep.",
          },
    );
    this.name = "DraftConflict";
    this.theirs = theirs;
  }
}

/** The draft as it is; null if there is none. */
export async function findDraft(tx: Transaction, { kind, key }: DraftName): Promise<Draft | null> {
  const { rows } = await tx.query<Draft>(
    `select text, base_version as "baseVersion", revision, author, at from definition_draft where kind = $1 and key = $2`,
    [kind, key],
  );
  return rows[0] ?? null;
}

/** As `findDraft`. Until the transaction ends, nobody else saves, discards or publishes this draft, also when there is none yet. */
export async function lockDraft(tx: Transaction, name: DraftName): Promise<Draft | null> {
  await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 3))", [`${name.kind} ${name.key}`]);
  return findDraft(tx, name);
}

/** Throws DraftConflict when the draft is not at the revision that the caller has read. Null: the caller has read that there is none. */
export function requireRevision(draft: Draft | null, revision: number | null): void {
  if ((draft?.revision ?? null) !== revision) throw new DraftConflict(draft);
}
