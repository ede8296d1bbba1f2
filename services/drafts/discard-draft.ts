import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { type Draft, type DraftName, draftConflict, lockDraft } from "./draft.ts";

export interface DraftEnd extends DraftName {
  /** The revision that the caller has read. */
  revision: number;
  /** staff:<name> */
  actor: string;
}

/** Discards a draft. Its saves stay, so it can be taken back. Throws DraftConflict. */
export async function discardDraft(context: Context, { kind, key, revision, actor }: DraftEnd): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { baseVersion } = await takeDraft(tx, { kind, key }, revision);
    await writeAudit(tx, {
      at: context.clock.now(),
      actor,
      action: "draft-discarded",
      target: "draft",
      refId: key,
      data: { kind, baseVersion, revision },
    });
  });
}

/** Ends a draft and returns it, in the transaction that publishes it. Its saves stay. Throws DraftConflict. */
export async function takeDraft(tx: Transaction, name: DraftName, revision: number): Promise<Draft> {
  const draft = await lockDraft(tx, name);
  if (draft?.revision !== revision) throw await draftConflict(tx, name, draft);
  await tx.query("delete from definition_draft where kind = $1 and key = $2", [name.kind, name.key]);
  return draft;
}
