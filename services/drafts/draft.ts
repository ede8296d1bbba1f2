import { AppError } from "../../domain/app-error.ts";
import type { Change } from "../../domain/changed-meanwhile.ts";
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
  /** Who saved, discarded or published it last; null where the audit names nobody. */
  readonly changed: Change | null;

  constructor(theirs: Draft | null, changed: Change | null) {
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
    this.changed = changed;
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

/** The refusal of a caller who has not read the draft as it is now. */
export async function draftConflict(tx: Transaction, name: DraftName, draft: Draft | null): Promise<DraftConflict> {
  return new DraftConflict(draft, draft === null ? await lastEnd(tx, name) : { by: draft.author, at: draft.at });
}

/** Who discarded or published the last draft. The audit names a sequence by its id. */
async function lastEnd(tx: Transaction, { kind, key }: DraftName): Promise<Change | null> {
  const { rows } = await tx.query<Change>(
    `select actor as by, at from audit
     where ref_id in ($2, (select id::text from sequence where key = $2 and $1 = 'sequence'))
       and (action = $1 || '-published' or action = 'draft-discarded' and data->>'kind' = $1)
     order by at desc, id desc limit 1`,
    [kind, key],
  );
  return rows[0] ?? null;
}
