import { AppError } from "../../domain/app-error.ts";
import { ChangedMeanwhile } from "../../domain/changed-meanwhile.ts";
import { lastChange } from "../engine/audit/last-change.ts";
import type { Context } from "../engine/context/context.ts";
import { lockLeads } from "../engine/leads/lock-leads.ts";
import { requireLead } from "../engine/leads/require-lead.ts";
import { auditEstimate } from "./audit-estimate.ts";
import { type EstimateContent, priced, requireRealDeadlines } from "./create-estimate.ts";
import { leadOfEstimate, lockEstimate } from "./estimate.ts";

/** Changes a draft. What was sent never changes: it is revised (EST2). Throws AppError not-found, gone, conflict; ChangedMeanwhile. */
export async function changeEstimate(
  context: Context,
  { id, revision, actor, ...content }: EstimateContent & { id: string; revision?: number | undefined; actor: string },
): Promise<void> {
  await context.database.transaction(async (tx) => {
    const leadId = await leadOfEstimate(tx, id);
    await lockLeads(tx, [leadId]);
    await requireLead(tx, leadId);
    const estimate = await lockEstimate(tx, id);
    const at = context.clock.now();
    if (revision !== undefined && revision !== estimate.revision)
      throw new ChangedMeanwhile(await lastChange(tx, { target: "estimate", refId: id, now: at }));
    if (estimate.state !== "draft") {
      throw new AppError("conflict", "estimate-sent", {
        ja: "送付した見積書は変えられません。改訂版をお作りください。",
        en: "An estimate that was sent never changes. Make a revision of it.",
      });
    }
    await requireRealDeadlines(tx, estimate.dealId, content);
    const { variants, currency, expiresAt } = await priced(tx, context, leadId, content);
    await tx.query(
      `update estimate set title = $2, greeting = $3, variants = $4, currency = $5, expires_on = $6, expires_at = $7, extras = $8,
         revision = revision + 1
       where id = $1`,
      [
        id,
        content.title,
        content.greeting,
        JSON.stringify(variants),
        currency,
        content.expiresOn,
        expiresAt,
        JSON.stringify(content.extras ?? []),
      ],
    );
    await auditEstimate(tx, { at, actor, action: "estimate-changed", estimateId: id, leadId });
  });
}
