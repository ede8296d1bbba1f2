import { AppError } from "../../domain/app-error.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { readVersion } from "../sequences/module.ts";
import { insertEnrolments } from "./insert-enrolments.ts";

export interface EnrolInput {
  leadId: string;
  sequenceKey: string;
  /** Enter at this step; default: the first. */
  step?: string | undefined;
  reason: string;
  actor: string;
}

/** Enrols a lead by command or API. Throws AppError not-found, gone, invalid for an unknown step, conflict when the lead is in the sequence. */
export async function enrolLead(context: Context, input: EnrolInput): Promise<{ enrolmentId: string }> {
  return context.database.transaction(async (tx) => {
    await lockLeads(tx, [input.leadId]);
    await requireLead(tx, input.leadId);
    const { rows } = await tx.query<{ id: string | null }>("select current_version_id as id from sequence where key = $1", [
      input.sequenceKey,
    ]);
    const version = rows[0]?.id ? await readVersion(tx, rows[0].id) : null;
    if (!version)
      throw new AppError("not-found", "sequence-unknown", {
        ja: `公開中のシーケンスに「${input.sequenceKey}」はありません。`,
        en: `There is no published sequence "${input.sequenceKey}".`,
      });
    const now = context.clock.now();
    const begun = await insertEnrolments(tx, [
      { leadId: input.leadId, version, at: now, triggerEventId: null, prompt: false, step: input.step },
    ]);
    const enrolmentId = begun.get(input.leadId);
    if (!enrolmentId)
      throw new AppError("conflict", "enrolled-already", {
        ja: "この方はすでにこのシーケンスに参加しています。",
        en: "This lead is in the sequence already.",
      });
    await writeAudit(tx, {
      at: now,
      actor: input.actor,
      action: "lead-enrolled",
      target: "enrolment",
      refId: enrolmentId,
      reason: input.reason,
    });
    return { enrolmentId };
  });
}
