import { z } from "zod";
import type { Transaction } from "../../prisma/client.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import type { Inverse } from "../engine/modules/inverse.ts";
import { offerUndo, type UndoOffer } from "../engine/undo/offer-undo.ts";

export interface ChangedTags {
  added: string[];
  removed: string[];
  /** Null when nothing changed. */
  undo: UndoOffer | null;
}

/** Kind of the inverse. */
export const TAGS_CHANGED = "lead-tags-changed";

/**
 * Adds and removes tags of a lead. What is as asked already stays so. The audit counts them, and keeps
 * them as the lead's own, since a tag may say something about them.
 * Throws AppError not-found, gone.
 */
export async function changeTags(
  context: Context,
  input: { leadId: string; add: readonly string[]; remove: readonly string[]; reason?: string | undefined; actor: string },
): Promise<ChangedTags> {
  const { leadId, reason, actor } = input;
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const removed = await removeTags(tx, leadId, input.remove);
    const added = await addTags(tx, context, leadId, input.add);
    if (added.length + removed.length === 0) return { added, removed, undo: null };
    await noteChange(tx, context, { leadId, actor, reason, action: TAGS_CHANGED, added, removed });
    return { added, removed, undo: await offerUndo(tx, { kind: TAGS_CHANGED, leadId, before: { added, removed }, actor }) };
  });
}

const changed = z.object({ added: z.array(z.string()), removed: z.array(z.string()) });

/** Takes away what was added, and gives back what was removed, unless somebody did so already. */
export const undoTags: Inverse = async (tx, context, { leadId, before, actor }) => {
  const { added, removed } = changed.parse(before);
  const again = await removeTags(tx, leadId, added);
  const back = await addTags(tx, context, leadId, removed);
  await noteChange(tx, context, { leadId, actor, action: "lead-tags-undone", added: back, removed: again });
};

async function addTags(tx: Transaction, context: Context, leadId: string, tags: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ tag: string }>(
    "insert into lead_tag (lead_id, tag, at) select distinct $1::uuid, t.tag, $3::timestamptz from unnest($2::text[]) as t(tag) on conflict do nothing returning tag",
    [leadId, tags, context.clock.now()],
  );
  return rows.map(({ tag }) => tag).toSorted();
}

async function removeTags(tx: Transaction, leadId: string, tags: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ tag: string }>("delete from lead_tag where lead_id = $1 and tag = any($2::text[]) returning tag", [
    leadId,
    tags,
  ]);
  return rows.map(({ tag }) => tag).toSorted();
}

async function noteChange(
  tx: Transaction,
  context: Context,
  act: { leadId: string; actor: string; reason?: string | undefined; action: string; added: string[]; removed: string[] },
): Promise<void> {
  const { leadId, actor, reason, action, added, removed } = act;
  const at = context.clock.now();
  await tx.query("update lead set updated_at = $2 where id = $1", [leadId, at]);
  const data = { added: added.length, removed: removed.length };
  const personal = { before: { tags: removed }, after: { tags: added } };
  await writeAudit(tx, { at, actor, action, target: "lead", refId: leadId, reason, data, personal });
}
