import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { auditStaff } from "./audit-staff.ts";
import { lockConsultation, ownerOf } from "./consultation.ts";

/** What the consultant heard (features.md H3). Each that is left out stays as it is. */
export interface Notes {
  /** What is really behind it. */
  rootIssue?: string | undefined;
  worries?: string | undefined;
  notes?: string | undefined;
  /** Their words at "I can solve this; are you interested?". */
  closingAnswer?: string | undefined;
  /** Percent of the time that the consultant listened. */
  listened?: number | null | undefined;
}

/** Writes the notes, at any time. Throws AppError not-found, gone, outdated. */
export async function writeNotes(
  context: Context,
  { id, revision, actor, ...notes }: Notes & { id: string; revision?: number | undefined; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const { leadId } = await ownerOf(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const before = await lockConsultation(tx, id);
    const at = context.clock.now();
    if (revision !== undefined && revision !== before.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "consultation", refId: id, now: at }));
    const after = { ...before, ...Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== undefined)) };
    await tx.query(
      `update consultation set root_issue = $2, worries = $3, notes = $4, closing_answer = $5, listened = $6, revision = revision + 1 where id = $1`,
      [id, after.rootIssue, after.worries, after.notes, after.closingAnswer, after.listened],
    );
    await auditStaff(tx, { at, actor, action: "consultation-noted", consultationId: id, leadId });
  });
}
