import { AppError } from "../../domain/app-error.ts";
import type { LocalText } from "../../domain/words/local-text.ts";
import { writeAudit } from "../engine/audit/write-audit.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { requireRevision } from "../engine/leads/require-revision.ts";

export const stages = ["considering", "later", "none"] as const;

/** What people call them. */
export const stageWords: Readonly<Record<(typeof stages)[number], LocalText>> = {
  considering: { ja: "検討中", en: "Considering" },
  later: { ja: "いずれ", en: "Later" },
  none: { ja: "見込みなし", en: "No prospect" },
};

export interface StageInput {
  leadId: string;
  stage: (typeof stages)[number];
  /** The revision that the caller has read; left out, any. */
  revision?: number | undefined;
  reason: string;
  /** staff:<name> */
  actor: string;
}

/** Says how near a lead is to buying (S2). A claim reads it, so `none` bars promotion at once. Throws AppError not-found, gone, conflict when it is so already. */
export async function setStage(context: Context, { leadId, stage, revision, reason, actor }: StageInput): Promise<void> {
  await context.database.transaction(async (tx) => {
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    await requireRevision(tx, leadId, revision);
    const { rows } = await tx.query<{ stage: string }>("select stage from lead where id = $1", [leadId]);
    const before = rows[0]?.stage;
    if (before === stage)
      throw new AppError("conflict", "stage-same", {
        ja: "この方はすでにその検討段階です。",
        en: "The lead is at this stage already.",
      });
    const at = context.clock.now();
    await tx.query("update lead set stage = $2, updated_at = $3 where id = $1", [leadId, stage, at]);
    const data = { before, after: stage };
    await writeAudit(tx, { at, actor, action: "stage-set", target: "lead", refId: leadId, reason, data });
  });
}
